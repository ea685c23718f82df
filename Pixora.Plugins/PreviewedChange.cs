using System.ComponentModel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>
/// An edit to be looked at before it is made: fill in one thing, edits of a scene or a character together with its id.
/// </summary>
public sealed record PreviewedChange(
    [property: Description("Id of the scene that would change, such as scene-2; leave out for the whole film.")] string? SceneId = null,
    [property: Description("Its new narration.")] string? Narration = null,
    [property: Description("Its new picture.")] string? Visual = null,
    [property: Description("New length in seconds, of the scene if one is named, else of the film.")] double? Seconds = null,
    [property: Description("True to look at removing the scene.")] bool Remove = false,
    [property: Description("Id of the character that would change, such as ada; with nothing else, another look from the same "
        + "description.")]
    string? CharacterId = null,
    [property: Description("The character's new description.")] string? CharacterDescription = null,
    [property: Description("New style of the film.")] VisualStyle? Style = null,
    [property: Description($"New shape of the film: {ParameterText.Aspects}.")] string? Aspect = null,
    [property: Description("New voice of the film.")] VoiceType? Voice = null,
    [property: Description("New mood of the music.")] MusicMood? Mood = null)
{
    /// <summary>The command the edit would be, null when it is not clear.</summary>
    internal TaskCommand? ToCommand(Breakdown plan) => this switch
    {
        { SceneId: { } id, Remove: true } => new RemoveScene(new(id)),
        { SceneId: { } id } when (Narration ?? Visual) is not null || Seconds is not null =>
            new UpdateScene(new(id), new(Narration: Narration, Visual: Visual, Seconds: Seconds)),
        { SceneId: { } id } => new RegenerateScene(new(id)),
        { CharacterId: { } id } =>
            plan.Characters.FirstOrDefault(character => character.Id.Value == id) is { } character
                ? new PutCharacter(Recast(character))
                : null,
        { Seconds: { } seconds } => new SetLength(seconds),
        { Style: { } style } => new SetStyle(style),
        { Aspect: { } aspect } => AspectRatios.Find(aspect) is { } shape ? new SetAspect(shape) : null,
        { Voice: { } voice } => new SetVoice(plan.Voice with { Type = voice }),
        { Mood: { } mood } => new SetMusic(plan.Music with { Mood = mood }),
        _ => null,
    };

    private Character Recast(Character character) =>
        CharacterDescription is { } description
            ? character with { Description = description }
            : character with { Take = unchecked(character.Take + 1) };
}
