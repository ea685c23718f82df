using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

public sealed class RenderPlanTests
{
    [Fact]
    public void While_narrations_are_not_measured_the_plan_is_pictures_and_narrations()
    {
        var plan = RenderPlan.From(
            SampleFilms.SixScenes, SampleFilms.Makers, SampleFilms.Options, new Dictionary<AssetKey, Speech>());
        Assert.Null(plan.Timeline);
        Assert.Equal(12, plan.Specs.Count);
        Assert.All(plan.Specs, spec => Assert.True(spec is ImageSpec or NarrationSpec));
    }

    [Fact]
    public void Every_asset_comes_after_what_it_is_made_of() => SampleFilms.Any.Sample(film =>
    {
        var there = new HashSet<AssetKey>();
        foreach (var spec in SampleFilms.Plan(film).Specs)
        {
            Assert.All(spec.Inputs, input => Assert.Contains(input, there));
            there.Add(spec.Key);
        }
    });

    [Fact]
    public void Clips_fill_the_film_frame_by_frame() => SampleFilms.Any.Sample(film =>
    {
        var plan = SampleFilms.Plan(film);
        var clips = plan.Specs.OfType<ClipSpec>().ToArray();
        Assert.Equal(plan.Timeline!.Frames, clips.Sum(clip => clip.Request.Frames));
        Assert.Equal(plan.Film!.Request.Film.Clips, clips.Select(clip => clip.Key.Value));
        Assert.All(
            clips.Where(clip => clip.Kind == AssetKind.Clip), clip => Assert.InRange(clip.Request.Frames, 1, 120));
        Assert.All(
            clips,
            clip => Assert.All(clip.Request.Layers, layer => Assert.InRange(layer.From + clip.Request.Frames, 1, layer.Motion.Frames)));
    });

    [Fact]
    public void Pieces_of_a_scene_are_even_and_neither_short_nor_long() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Long[1, 3840 * 2160]).Sample((frames, pixels) =>
        {
            var cuts = ChunkCuts.Of(frames, pixels).ToArray();
            var longest = ChunkCuts.Longest(pixels);
            Assert.Equal(frames, cuts.Sum());
            Assert.InRange(cuts.Max() - cuts.Min(), 0, 1);
            Assert.All(cuts, cut => Assert.InRange(cut, Math.Min(frames, longest / 2), longest));
        });

    [Theory]
    [InlineData(1920 * 1080, 120)]
    [InlineData(2560 * 1440, 67)]
    [InlineData(3840 * 2160, 30)]
    public void A_piece_of_a_larger_picture_has_fewer_frames_and_takes_no_longer(long pixels, int longest) =>
        Assert.Equal(longest, ChunkCuts.Longest(pixels));

    [Fact]
    public void Changing_one_scene_rebuilds_that_scene_its_two_overlaps_and_what_holds_the_whole()
    {
        var changed = Rebuilt(
            SampleFilms.SixScenes, SampleFilms.SixScenes.With(2, scene => scene with { Visual = "a red desert" }));
        Assert.Equal(
            [
                (AssetKind.Image, "scene-3"), (AssetKind.Clip, "scene-3"), (AssetKind.Join, "scene-3"), (
                    AssetKind.Join, "scene-4"),
                (AssetKind.Scene, "scene-3"), (AssetKind.Film, null),
            ],
            changed.Select(made => (made.Kind, made.Scene?.Value)).OrderBy(made => made.Kind));
    }

    [Fact]
    public void New_words_of_the_same_length_keep_pictures_music_and_other_scenes()
    {
        var changed = Rebuilt(
            SampleFilms.SixScenes,
            SampleFilms.SixScenes.With(
                2,
                scene => scene with { Narration = "Here somebody else has something to say about part number 3." }));
        Assert.Contains(changed, made => made.Kind == AssetKind.Narration);
        Assert.DoesNotContain(
            changed, made => made.Kind is AssetKind.Image or AssetKind.Music or AssetKind.Join or AssetKind.Thumbnail);
        Assert.All(
            changed.Where(made => made.Scene is not null), made => Assert.Equal("scene-3", made.Scene!.Value.Value));
    }

    [Fact]
    public void Approving_a_scene_rebuilds_nothing() =>
        Assert.Empty(
            Rebuilt(SampleFilms.SixScenes, SampleFilms.SixScenes.With(1, scene => scene with { Approved = true })));

    [Fact]
    public void Moving_a_scene_inside_the_film_keeps_every_clip_that_is_not_an_overlap()
    {
        var scenes = SampleFilms.SixScenes.Scenes;
        var moved =
            SampleFilms.SixScenes with { Scenes = [scenes[0], scenes[3], scenes[1], scenes[2], scenes[4], scenes[5]] };
        var changed = Rebuilt(SampleFilms.SixScenes, moved);
        Assert.Contains(changed, made => made.Kind == AssetKind.Join);
        Assert.All(
            changed,
            made => Assert.True(made.Kind is AssetKind.Join or AssetKind.Soundtrack or AssetKind.Captions or AssetKind.Film));
    }

    [Fact]
    public void A_new_title_touches_the_first_pieces_the_cover_and_the_film()
    {
        var changed = Rebuilt(SampleFilms.SixScenes, SampleFilms.SixScenes with { Title = "Home" });
        Assert.Equal(2, Assert.Single(changed, made => made.Kind == AssetKind.Clip).Count);
        Assert.All(changed, made => Assert.True(made.Kind is AssetKind.Clip or AssetKind.Scene or AssetKind.Thumbnail or AssetKind.Film));
    }

    [Fact]
    public void Another_take_is_another_picture()
    {
        var changed = Rebuilt(SampleFilms.SixScenes, SampleFilms.SixScenes.With(3, scene => scene with { Take = 2 }));
        Assert.Contains(changed, made => made.Kind == AssetKind.Image && made.Scene == new SceneId("scene-4"));
    }

    [Theory]
    [InlineData("This is – „plain“ & simple: 5 > 3.", true)]
    [InlineData("This is {\\an8} no more.", false)]
    [InlineData("This is <script> no more.", false)]
    public void Only_captions_that_held_commands_are_written_anew(string narration, bool stays)
    {
        var plan = SampleFilms.Plan(SampleFilms.SixScenes.With(0, scene => scene with { Narration = narration }));
        var typed = plan.Film!.Request.Expected.Cues;
        var written = plan.Specs.OfType<CaptionsSpec>().ToDictionary(
            spec => spec.Request.Format, spec => spec.Request.Cues);

        Assert.Contains(typed, cue => narration.StartsWith(cue.Text.Split('\n')[0], StringComparison.Ordinal));
        Assert.Equal(stays, written[CaptionFormat.SubRip].SequenceEqual(typed));
        Assert.Equal(typed, written[CaptionFormat.WebVtt]);
    }

    [Fact]
    public void Soft_captions_are_not_drawn_into_the_picture()
    {
        var film =
            SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Captions = CaptionMode.Soft } };
        Assert.DoesNotContain(Overlays(film), overlay => overlay.Kind == OverlayKind.Caption);
        Assert.NotNull(SampleFilms.Plan(film).Film!.Request.Film.Captions);
    }

    [Fact]
    public void The_title_opens_the_film_and_keeps_its_times_across_pieces()
    {
        var title = Overlays(SampleFilms.SixScenes).Where(overlay => overlay.Kind == OverlayKind.Title).ToArray();
        Assert.Equal([(12, 90), (12 - 75, 90 - 75)], title.Select(piece => (piece.From, piece.To)));
        Assert.DoesNotContain(
            Overlays(SampleFilms.SixScenes.With(0, scene => scene with { Seconds = 2.9, Narration = "" })),
            overlay => overlay.Kind == OverlayKind.Title);
    }

    [Fact]
    public void Where_nobody_speaks_the_language_captions_are_timed_and_nothing_is_heard()
    {
        var plan = RenderPlan.From(
            SampleFilms.SixScenes, SampleFilms.Makers with { Speech = null }, SampleFilms.Options, new Dictionary<AssetKey, Speech>());
        Assert.Empty(plan.Specs.OfType<NarrationSpec>());
        Assert.Empty(plan.Specs.OfType<SoundtrackSpec>().Single().Request.Narrations);
        Assert.NotEmpty(plan.Film!.Request.Expected.Cues);
        Assert.Empty(plan.Film.Request.Expected.Speech);
    }

    [Fact]
    public void Without_narration_there_are_no_captions_and_without_music_no_music()
    {
        var plan = SampleFilms.Plan(
            SampleFilms.SixScenes with
            {
                Voice = new Voice(false, VoiceType.Neutral, 1),
                Music = SampleFilms.SixScenes.Music with { Enabled = false },
            });
        Assert.DoesNotContain(
            plan.Specs, spec => spec.Kind is AssetKind.Narration or AssetKind.Captions or AssetKind.Music);
        Assert.Equal(SoundPlan.Silent, plan.Film!.Request.Expected.Sound);
    }

    [Fact]
    public void A_picture_is_an_eighth_larger_than_the_frame_and_even()
    {
        var picture = SampleFilms.Plan(SampleFilms.SixScenes).Specs.OfType<ImageSpec>().First().Request;
        Assert.Equal((72, 42), (picture.Width, picture.Height));
    }

    [Fact]
    public void An_unknown_price_is_unknown_and_never_nothing()
    {
        var plan = SampleFilms.Plan(SampleFilms.SixScenes);
        Assert.Null(PlanDifference.Of(plan, _ => false, Quote).Price);
        Assert.Equal(0.24m, PlanDifference.Of(plan, plan.Specs.OfType<MusicSpec>().Single().Key.Equals, Quote).Price);

        static Price Quote(AssetSpec spec) => spec switch
        {
            ImageSpec => new Price(0.04m, 1, "picture"),
            MusicSpec => Price.Unknown,
            _ => Price.Free,
        };
    }

    [Fact]
    public void A_maker_that_takes_no_references_is_never_asked_for_a_portrait()
    {
        var makers = SampleFilms.Makers with { Image = SampleFilms.Makers.Image with { TakesReferences = false } };
        var film = SampleFilms.SixScenes.With(1, scene => scene with { Characters = [new("ada")] });
        var plan = RenderPlan.Forecast(film, makers, SampleFilms.Options, new Dictionary<AssetKey, Speech>());
        Assert.Empty(plan.Specs.OfType<PortraitSpec>());
        Assert.Equal(6, plan.Specs.OfType<ImageSpec>().Count());
        Assert.All(plan.Specs.OfType<ImageSpec>(), picture => Assert.Null(picture.Request.References));
    }

    private static ValueList<RebuiltAssets> Rebuilt(Breakdown before, Breakdown after) =>
        RenderPlan.Difference(SampleFilms.Plan(before), SampleFilms.Plan(after), _ => Price.Free).Rebuilt;

    private static IEnumerable<TextOverlay> Overlays(Breakdown film) =>
        SampleFilms.Plan(film).Specs.OfType<ClipSpec>().SelectMany(clip => clip.Request.Overlays);
}
