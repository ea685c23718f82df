using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Turns what a sentence asks for into tool calls against the film as it stands.</summary>
internal static class EditToolRequests
{
    /// <summary>"Faster" and "slower", as a change of <see cref="Voice.Pace"/>.</summary>
    private const double PaceStep = 0.1;

    /// <summary>"Louder" and "softer", in decibels.</summary>
    private const double LevelStepDb = 4;

    internal static EditReply Of(EditIntent intent, FilmSnapshot film, string language) => intent switch
    {
        EditIntent.AddScene or EditIntent.Unknown => EditReply.Say(Examples(language)),
        EditIntent.Approve => EditReply.Say(MessageCatalog.Format("approve", language)),
        EditIntent.Cancel => EditReply.Say(MessageCatalog.Format("cancel", language)),
        EditIntent.Undo => EditReply.Call(ToolRequest.Of(ToolNames.Undo)),
        EditIntent.Redo => EditReply.Call(ToolRequest.Of(ToolNames.Redo)),
        EditIntent.AskStatus => EditReply.Call(ToolRequest.Of(ToolNames.CheckGenerationStatus)),
        _ when Missing(intent, film) is { } place => EditReply.Say(
            MessageCatalog.Format("no-scene", language, place, film.Count)),
        _ => new(Scene(intent, film) ?? Format(intent, film) ?? Sound(intent, film) ?? []),
    };

    /// <summary>The call that remembers an edit as a preference; null for edits that concern this film only.</summary>
    internal static ToolRequest? Preference(EditIntent intent, FilmSnapshot film) => intent switch
    {
        EditIntent.ChangeStyle edit => Remember(new ToolArgument("style", ToolRequest.Name(edit.Style))),
        EditIntent.ChangeAspect edit => Remember(new ToolArgument("aspect", AspectRatios.ToText(edit.Aspect))),
        EditIntent.ChangeVoice { Narrated: not false, Type: var type, Faster: var faster } when type is not null || faster is not null =>
            Remember(new("voice", ToolRequest.Name(type)), new("pace", Pace(faster, film))),
        EditIntent.ChangeLoudness edit => Remember(new ToolArgument("musicLevelDb", Level(edit, film))),
        _ => null,
    };

    /// <summary>That a sentence was not understood, with two that would be.</summary>
    internal static string Examples(string language) => MessageCatalog.Format(
        "not-understood",
        language,
        MessageCatalog.Format("example-scene", language),
        MessageCatalog.Format("example-music", language));

    private static ToolRequest Remember(params ReadOnlySpan<ToolArgument> liked) =>
        ToolRequest.Of(ToolNames.SetPreferences, liked);

    private static ToolRequest[]? Scene(EditIntent intent, FilmSnapshot film) => intent switch
    {
        EditIntent.ChangeScene edit => [ChangeScene(edit, film)],
        EditIntent.ScaleScene edit => [ScaleScene(edit, film)],
        EditIntent.RemoveScenes edit =>
            [.. edit.Places.Select(place => ToolRequest.Of(ToolNames.RemoveScene, Id(film, place)))],
        EditIntent.MoveScene edit => [Move(film, edit.Place, edit.To ?? film.Count)],

        // Each goes to the other's place, whichever of the two calls runs first.
        EditIntent.SwapScenes edit => [Move(film, edit.One, edit.Other), Move(film, edit.Other, edit.One)],
        EditIntent.NewPicture edit => [ToolRequest.Of(ToolNames.RegenerateSceneImage, Id(film, edit.Place))],
        _ => null,
    };

    private static ToolRequest ChangeScene(EditIntent.ChangeScene edit, FilmSnapshot film) => ToolRequest.Of(
        ToolNames.UpdateScene,
        Id(film, edit.Place),
        new("narration", edit.Narration),
        new("visual", edit.Visual),
        new("title", edit.Title));

    private static ToolRequest ScaleScene(EditIntent.ScaleScene edit, FilmSnapshot film)
    {
        var seconds = edit.Time.Of(film.Scenes![edit.Place - 1].Seconds);
        return ToolRequest.Of(
            ToolNames.UpdateScene,
            Id(film, edit.Place),
            new("seconds", Math.Clamp(seconds, FilmLimits.ShortestScene, FilmLimits.LongestScene)));
    }

    private static ToolRequest Move(FilmSnapshot film, int from, int to) =>
        ToolRequest.Of(ToolNames.MoveScene, Id(film, from), new("place", to));

    private static ToolRequest[]? Format(EditIntent intent, FilmSnapshot film) => intent switch
    {
        EditIntent.ChangeTitle edit => [ToolRequest.Of(ToolNames.SetTitle, new ToolArgument("title", edit.Title))],
        EditIntent.ChangeLength edit =>
            [ToolRequest.Of(ToolNames.SetLength, new ToolArgument("seconds", Seconds(edit, film)))],
        EditIntent.ChangeAspect edit =>
            [ToolRequest.Of(ToolNames.SetAspect, new ToolArgument("aspect", AspectRatios.ToText(edit.Aspect)))],
        EditIntent.ChangeStyle edit =>
            [ToolRequest.Of(ToolNames.SetStyle, new ToolArgument("style", ToolRequest.Name(edit.Style)))],
        EditIntent.ChangeLanguage edit =>
            [ToolRequest.Of(ToolNames.SetLanguage, new ToolArgument("language", edit.Language))],
        EditIntent.ChangeCaptions edit =>
            [ToolRequest.Of(ToolNames.SetCaptions, new ToolArgument("captions", ToolRequest.Name(edit.Captions)))],
        _ => null,
    };

    private static ToolRequest[]? Sound(EditIntent intent, FilmSnapshot film) => intent switch
    {
        EditIntent.ChangeVoice edit => [Voice(edit, film)],
        EditIntent.ChangeMusic edit => [Music(edit)],
        EditIntent.ChangeLoudness edit =>
            [ToolRequest.Of(ToolNames.AdjustAudio, new ToolArgument("musicLevelDb", Level(edit, film)))],
        _ => null,
    };

    private static ToolRequest Voice(EditIntent.ChangeVoice edit, FilmSnapshot film) => ToolRequest.Of(
        ToolNames.SetVoice,
        new("voice", ToolRequest.Name(edit.Type)),
        new("pace", Pace(edit.Faster, film)),
        new("narrated", edit.Narrated));

    private static ToolRequest Music(EditIntent.ChangeMusic edit) => ToolRequest.Of(
        ToolNames.GenerateMusic,
        new("mood", ToolRequest.Name(edit.Mood)),
        new("genre", ToolRequest.Name(edit.Genre)),
        new("enabled", edit.Enabled));

    private static double Seconds(EditIntent.ChangeLength edit, FilmSnapshot film) =>
        Math.Clamp(edit.Time.Of(film.Format?.Seconds ?? 0), FilmLimits.ShortestFilm, FilmLimits.LongestFilm);

    private static double Level(EditIntent.ChangeLoudness edit, FilmSnapshot film)
    {
        var level = (film.Music?.LevelDb ?? FilmDefaults.MusicLevelDb) + (edit.Louder ? LevelStepDb : -LevelStepDb);
        return Math.Clamp(level, FilmLimits.QuietestMusic, FilmLimits.LoudestMusic);
    }

    private static double? Pace(bool? faster, FilmSnapshot film)
    {
        if (faster is not { } wanted)
        {
            return null;
        }

        var pace = Math.Round((film.Voice?.Pace ?? FilmDefaults.Pace) + (wanted ? PaceStep : -PaceStep), 2);
        return Math.Clamp(pace, FilmLimits.SlowestPace, FilmLimits.FastestPace);
    }

    /// <summary>The first place the sentence names that the film does not have.</summary>
    private static int? Missing(EditIntent intent, FilmSnapshot film)
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
        return Array.FindIndex(places, place => place < 1 || place > film.Count) is >= 0 and var wrong
            ? places[wrong]
            : null;
    }

    private static ToolArgument Id(FilmSnapshot film, int place) => new("sceneId", film.Scenes![place - 1].Id.Value);
}
