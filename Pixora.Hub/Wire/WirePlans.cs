using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>
/// The model's plan and its parts as they travel. Enums have the same words in the same order: see WireWords.cs.
/// </summary>
internal static class WirePlans
{
    public static WireBrief Of(Brief brief) => new(
        brief.Prompt, brief.Seconds, brief.Aspect, brief.Style, brief.Language, brief.Narrated, (WireCaptions?)brief.Captions);

    public static WireBreakdown Of(Breakdown plan) => new(
        plan.Title,
        Of(plan.Format),
        Of(plan.Voice),
        Of(plan.Music),
        [.. plan.Characters.Select(Of)],
        [.. plan.Scenes.Select(Of)]);

    public static WireFormat Of(FilmFormat format) => new(
        format.Seconds, (WireAspect)format.Aspect, (WireStyle)format.Style, format.Language, (WireCaptions)format.Captions,
        format.Makers is { } makers ? new(makers.Image, makers.Speech, makers.Music, makers.Motion) : null,
        format.Local is { } local ? new(local.Speech) : null);

    public static WireVoice Of(Voice voice) => new(voice.Narrated, (WireVoiceType)voice.Type, voice.Pace);

    public static WireMusic Of(MusicDirection music) => new(
        music.Enabled, (WireMood)music.Mood, (WireGenre)music.Genre, music.LevelDb, music.Take);

    public static WireCharacter Of(Character character) => new(
        character.Id.Value, character.Name, character.Description, character.Take, character.Palette);

    public static WireScene Of(Scene scene) => new(
        scene.Id.Value,
        scene.Title,
        scene.Narration,
        scene.Visual,
        scene.Seconds,
        (WireCamera)scene.Camera,
        new((WireTransitionKind)scene.Transition.Kind, scene.Transition.Seconds),
        [.. scene.Characters.Select(character => character.Value)],
        scene.Approved,
        scene.Take,
        scene.ByPainter);

    public static WirePreferences Of(Preferences likes) => new(
        (WireStyle?)likes.Style, (WireVoiceType?)likes.Voice, likes.Pace, likes.MusicLevelDb, (WireAspect?)likes.Aspect);

    public static WireAsset Of(AssetNote asset) =>
        new(asset.Key, asset.Kind, asset.Scene?.Value, asset.Reused, asset.Character?.Value, asset.Seconds);

    public static WireFilm Of(FilmResult film) => new(
        film.Revision,
        film.Folder,
        film.Seconds,
        film.Width,
        film.Height,
        film.Bytes,
        [.. film.Chapters.Select(chapter => new WireChapter(chapter.Scene.Value, chapter.Title, chapter.Start))]);
}
