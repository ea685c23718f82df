using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Turns what a sentence asks for into tool calls against the film as it stands.</summary>
internal static class EditWishes
{
    private const double PaceStep = 0.1;
    private const double LevelStep = 4;

    internal static Wish Of(EditIntent intent, FilmSeen film, string language) => intent switch
    {
        EditIntent.AddScene or EditIntent.Unknown => Wish.Say(Examples(language)),
        EditIntent.Approve => Wish.Say(Phrasebook.Say("approve", language)),
        EditIntent.Cancel => Wish.Say(Phrasebook.Say("cancel", language)),
        EditIntent.Undo => Wish.Of(ToolOrder.Of("undo")),
        EditIntent.Redo => Wish.Of(ToolOrder.Of("redo")),
        EditIntent.AskStatus => Wish.Of(ToolOrder.Of("check_generation_status")),
        _ when Missing(intent, film) is { } place => Wish.Say(Phrasebook.Say("no-scene", language, place, film.Count)),
        _ => new(Scene(intent, film) ?? Format(intent, film) ?? Sound(intent, film) ?? []),
    };

    /// <summary>What a person likes who wants an edit always; null where only this film is meant.</summary>
    internal static ToolOrder? Liked(EditIntent intent, FilmSeen film) => intent switch
    {
        EditIntent.ChangeStyle edit => ToolOrder.Of("set_preferences", ("style", ToolOrder.Name(edit.Style))),
        EditIntent.ChangeAspect edit => ToolOrder.Of("set_preferences", ("aspect", AspectRatios.ToText(edit.Aspect))),
        EditIntent.ChangeVoice { Narrated: not false, Type: var type, Faster: var faster } when type is not null || faster is not null
            => ToolOrder.Of("set_preferences", ("voice", ToolOrder.Name(type)), ("pace", Pace(faster, film))),
        EditIntent.ChangeLoudness edit => ToolOrder.Of("set_preferences", ("musicLevelDb", Level(edit, film))),
        _ => null,
    };

    /// <summary>What is said when a sentence was not understood: that it was not, and two that would be.</summary>
    internal static string Examples(string language) =>
        Phrasebook.Say("not-understood", language, Phrasebook.Say("example-scene", language), Phrasebook.Say("example-music", language));

    private static ToolOrder[]? Scene(EditIntent intent, FilmSeen film) => intent switch
    {
        EditIntent.ChangeScene edit => [ToolOrder.Of("update_scene", Id(film, edit.Place), ("narration", edit.Narration), ("visual", edit.Visual), ("title", edit.Title))],
        EditIntent.ScaleScene edit => [ToolOrder.Of("update_scene", Id(film, edit.Place), ("seconds", Math.Clamp(edit.Time.Of(SecondsOf(film, edit.Place)), FilmLimits.ShortestScene, FilmLimits.LongestScene)))],
        EditIntent.RemoveScenes edit => [.. edit.Places.Select(place => ToolOrder.Of("remove_scene", Id(film, place)))],
        EditIntent.MoveScene edit => [ToolOrder.Of("move_scene", Id(film, edit.Place), ("place", edit.To ?? film.Count))],

        // Each goes to the other's place; the order of the two calls makes no difference.
        EditIntent.SwapScenes edit => [ToolOrder.Of("move_scene", Id(film, edit.One), ("place", edit.Other)), ToolOrder.Of("move_scene", Id(film, edit.Other), ("place", edit.One))],
        EditIntent.NewPicture edit => [ToolOrder.Of("regenerate_scene_image", Id(film, edit.Place))],
        _ => null,
    };

    private static ToolOrder[]? Format(EditIntent intent, FilmSeen film) => intent switch
    {
        EditIntent.ChangeTitle edit => [ToolOrder.Of("set_title", ("title", edit.Title))],
        EditIntent.ChangeLength edit => [ToolOrder.Of("set_length", ("seconds", Math.Clamp(edit.Time.Of(film.Format?.Seconds ?? 0), FilmLimits.ShortestFilm, FilmLimits.LongestFilm)))],
        EditIntent.ChangeAspect edit => [ToolOrder.Of("set_aspect", ("aspect", AspectRatios.ToText(edit.Aspect)))],
        EditIntent.ChangeStyle edit => [ToolOrder.Of("set_style", ("style", ToolOrder.Name(edit.Style)))],
        EditIntent.ChangeLanguage edit => [ToolOrder.Of("set_language", ("language", edit.Language))],
        EditIntent.ChangeCaptions edit => [ToolOrder.Of("set_captions", ("captions", ToolOrder.Name(edit.Captions)))],
        _ => null,
    };

    private static ToolOrder[]? Sound(EditIntent intent, FilmSeen film) => intent switch
    {
        EditIntent.ChangeVoice edit => [ToolOrder.Of("set_voice", ("voice", ToolOrder.Name(edit.Type)), ("pace", Pace(edit.Faster, film)), ("narrated", edit.Narrated))],
        EditIntent.ChangeMusic edit => [ToolOrder.Of("generate_music", ("mood", ToolOrder.Name(edit.Mood)), ("genre", ToolOrder.Name(edit.Genre)), ("enabled", edit.Enabled))],
        EditIntent.ChangeLoudness edit => [ToolOrder.Of("adjust_audio", ("musicLevelDb", Level(edit, film)))],
        _ => null,
    };

    private static double Level(EditIntent.ChangeLoudness edit, FilmSeen film) => Math.Clamp((film.Music?.LevelDb ?? 0) + (edit.Louder ? LevelStep : -LevelStep), -24, 12);

    private static double? Pace(bool? faster, FilmSeen film) =>
        faster is null ? null : Math.Clamp(Math.Round((film.Voice?.Pace ?? 1) + (faster.Value ? PaceStep : -PaceStep), 2), 0.7, 1.4);

    /// <summary>The first place the sentence names that the film does not have.</summary>
    private static int? Missing(EditIntent intent, FilmSeen film)
    {
        int[] places = intent switch
        {
            EditIntent.ChangeScene edit => [edit.Place],
            EditIntent.ScaleScene edit => [edit.Place],
            EditIntent.RemoveScenes edit => [.. edit.Places],
            EditIntent.MoveScene edit => [edit.Place, edit.To ?? edit.Place],
            EditIntent.SwapScenes edit => [edit.One, edit.Other],
            EditIntent.NewPicture edit => [edit.Place],
            _ => [],
        };
        return Array.FindIndex(places, place => place < 1 || place > film.Count) is >= 0 and var wrong ? places[wrong] : null;
    }

    private static (string Name, object? Value) Id(FilmSeen film, int place) => ("sceneId", film.Scenes![place - 1].Id.Value);

    private static double SecondsOf(FilmSeen film, int place) => film.Scenes![place - 1].Seconds;
}
