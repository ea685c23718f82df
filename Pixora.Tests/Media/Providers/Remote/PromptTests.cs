using Pixora.Media.Generation;
using Pixora.Media.Providers.Fal;
using Pixora.Media.Providers.OpenAI;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Providers.Replicate;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Remote;

/// <summary>What services are told, to the letter: other words make other pictures.</summary>
public sealed class PromptTests
{
    private static readonly ImageRequest Picture = new(
        "A boat leaves the harbour.", VisualStyle.Cinematic, 64, 36, 7, ["a woman in a red coat"], ["ada.png"]);

    [Fact]
    public void Style_palette_characters_and_references_go_with_every_picture() => Assert.Equal(
        "Cinematic film still, natural light, shallow depth of field, fine grain; palette: teal shadows and amber highlights. "
        + "A boat leaves the harbour. Seen are: a woman in a red coat. Each looks exactly as in its reference picture, in this order. "
        + "A wide view with room on all sides. No text, no letters, no watermark, no frame.",
        OpenAIPrompts.Picture(Picture, ServerDialect.Plain));

    [Fact]
    public void A_server_that_reads_the_seed_in_the_prompt_finds_it_there() => Assert.EndsWith(
        """ <sd_cpp_extra_args>{"seed":7}</sd_cpp_extra_args>""",
        OpenAIPrompts.Picture(Picture, ServerDialect.StableDiffusion),
        StringComparison.Ordinal);

    [Fact]
    public void Replicate_is_told_the_same_in_fewer_words() => Assert.Equal(
        "Cinematic film still, natural light, shallow depth of field, fine grain, teal shadows and amber highlights. "
        + "A boat leaves the harbour. With a woman in a red coat. A wide view with room on all sides, without text or watermark.",
        ReplicatePrompts.Picture(Picture));

    [Fact]
    public void Music_is_asked_for_without_voices() => Assert.Equal(
        "calm, gentle ambient pads with soft textures, instrumental, no vocals, background music of a film, steady level",
        ReplicatePrompts.Music(new(MusicMood.Calm, MusicGenre.Ambient, 5, 1)));

    [Fact]
    public void Motion_is_told_what_is_seen_and_how_the_camera_moves() => Assert.Equal(
        "Waves roll in. The camera moves slowly forward. "
        + "Natural, steady motion; nothing appears, vanishes or changes its look.",
        FalPrompts.Motion(new("p", "Waves roll in.", CameraMotion.PushIn, 4, 64, 36, 1)));

    [Fact]
    public void Every_style_has_words_and_colours_of_its_own()
    {
        var styles = Enum.GetValues<VisualStyle>();
        Assert.Equal(styles.Length, styles.Select(StyleWords.Of).Distinct().Count());
        Assert.Equal(styles.Length, styles.Select(StyleWords.Palette).Distinct().Count());
    }
}
