using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Turns what a sentence wants into tool calls against the film as it stands.</summary>
/// <param name="language">The person's, an ISO 639-1 code.</param>
internal sealed class EditSteps(FilmSnapshot film, string language)
{
    /// <summary>"Faster" and "slower", as a change of <see cref="Voice.Pace"/>.</summary>
    private const double PaceStep = 0.1;

    /// <summary>"Louder" and "softer", in decibels.</summary>
    private const double LevelStepDb = 4;

    /// <summary>The calls of an edit of the plan, in order; none when it is no edit of it.</summary>
    internal IReadOnlyList<EditStep> Of(EditIntent intent) => intent switch
    {
        EditIntent.SwapScenes swap => Swap(swap),
        EditIntent.MergeScenes merge => Merge(merge),
        EditIntent.TouchScenes touch => [.. touch.Places.Select(place => Touch(place, touch.Touches))],
        EditIntent.CloseWith close => [Close(close)],
        _ => [.. Calls(intent).Select(call => new EditStep(call, EditLabels.Of(call.Tool, call.Arguments, film, language)))],
    };

    /// <summary>The call that remembers an edit as a preference; null for edits that concern this film only.</summary>
    internal ToolRequest? Preference(EditIntent intent) => intent switch
    {
        EditIntent.ChangeStyle edit => Remember(new ToolArgument("style", ToolRequest.Name(edit.Style))),
        EditIntent.ChangeAspect edit => Remember(new ToolArgument("aspect", AspectRatios.ToText(edit.Aspect))),
        EditIntent.ChangeVoice { Narrated: not false, Type: var type, Faster: var faster } when type is not null || faster is not null =>
            Remember(new("voice", ToolRequest.Name(type)), new("pace", Pace(faster))),
        EditIntent.ChangeLoudness edit => Remember(new ToolArgument("musicLevelDb", Level(edit))),
        _ => null,
    };

    private static ToolRequest Remember(params ReadOnlySpan<ToolArgument> liked) =>
        ToolRequest.Of(ToolNames.SetPreferences, liked);

    private IEnumerable<ToolRequest> Calls(EditIntent intent) => intent switch
    {
        EditIntent.ChangeScenes edit => edit.Places.Select(
            place => Update(place, new("narration", edit.Narration), new("visual", edit.Visual))),
        EditIntent.ScaleScenes edit => edit.Places.Select(place => Update(place, new ToolArgument("seconds", Seconds(edit, place)))),
        EditIntent.RemoveScenes edit => edit.Places.Select(place => ToolRequest.Of(ToolNames.RemoveScene, Id(place))),
        EditIntent.MoveScene edit => [Move(edit.Place, edit.To ?? film.Count)],
        EditIntent.NewPictures edit => edit.Places.Select(place => ToolRequest.Of(ToolNames.RegenerateSceneImage, Id(place))),
        EditIntent.ChangeTransitions edit => edit.Places.Where(place => place > 1).Select(
            place => ToolRequest.Of(ToolNames.CombineVideoAudio, Id(place), new("transition", ToolRequest.Name(edit.Kind)))),
        _ => (Format(intent) ?? Sound(intent)) is { } call ? [call] : [],
    };

    private ToolRequest? Format(EditIntent intent) => intent switch
    {
        EditIntent.ChangeTitle edit => ToolRequest.Of(ToolNames.SetTitle, new ToolArgument("title", edit.Title)),
        EditIntent.ChangeLength edit => ToolRequest.Of(
            ToolNames.SetLength,
            new ToolArgument(
                "seconds", Math.Clamp(edit.Time.Of(film.Format?.Seconds ?? 0), FilmLimits.ShortestFilm, FilmLimits.LongestFilm))),
        EditIntent.ChangeAspect edit =>
            ToolRequest.Of(ToolNames.SetAspect, new ToolArgument("aspect", AspectRatios.ToText(edit.Aspect))),
        EditIntent.ChangeStyle edit => ToolRequest.Of(ToolNames.SetStyle, new ToolArgument("style", ToolRequest.Name(edit.Style))),
        EditIntent.ChangeLanguage edit => ToolRequest.Of(ToolNames.SetLanguage, new ToolArgument("language", edit.Language)),
        EditIntent.ChangeCaptions edit =>
            ToolRequest.Of(ToolNames.SetCaptions, new ToolArgument("captions", ToolRequest.Name(edit.Captions))),
        _ => null,
    };

    private ToolRequest? Sound(EditIntent intent) => intent switch
    {
        EditIntent.ChangeVoice edit => ToolRequest.Of(
            ToolNames.SetVoice,
            new("voice", ToolRequest.Name(edit.Type)),
            new("pace", Pace(edit.Faster)),
            new("narrated", edit.Type is not null && film.Voice?.Narrated != false ? null : edit.Narrated)),
        EditIntent.ChangeMusic edit => ToolRequest.Of(
            ToolNames.GenerateMusic,
            new("mood", ToolRequest.Name(edit.Mood)),
            new("genre", ToolRequest.Name(edit.Genre)),
            new("enabled", edit.Enabled)),
        EditIntent.ChangeLoudness edit => ToolRequest.Of(ToolNames.AdjustAudio, new ToolArgument("musicLevelDb", Level(edit))),
        _ => null,
    };

    /// <summary>Each goes to the other's place, whichever of the two calls runs first.</summary>
    private IReadOnlyList<EditStep> Swap(EditIntent.SwapScenes swap) =>
    [
        new(Move(swap.One, swap.Other), Say("label-swap", swap.One, swap.Other)),
        new(Move(swap.Other, swap.One), ""),
    ];

    private IReadOnlyList<EditStep> Merge(EditIntent.MergeScenes merge)
    {
        var parts = merge.Places.Select(place => film.Scenes![place - 1]).ToList();
        var words = string.Join(' ', parts.Select(part => part.Narration).Where(part => part.Length > 0));
        var whole = Update(
            merge.Places[0],
            new("narration", words),
            new("seconds", Math.Min(parts.Sum(part => part.Seconds), FilmLimits.LongestScene)));
        return
        [
            new(whole, Say("label-merge", string.Join(", ", merge.Places))),
            .. merge.Places.Skip(1).Select(place => new EditStep(ToolRequest.Of(ToolNames.RemoveScene, Id(place)), "")),
        ];
    }

    private EditStep Touch(int place, IReadOnlyList<string> touches) => new(
        Update(place, new ToolArgument("visual", PictureTouch.Apply(film.Scenes![place - 1].Visual, touches))),
        Say("label-touch", place, string.Join(", ", touches)));

    private EditStep Close(EditIntent.CloseWith close)
    {
        var last = film.Scenes![^1].Narration;
        var words = last.Length == 0 ? close.Words : $"{last} {close.Words}";
        return new(Update(film.Count, new ToolArgument("narration", words)), Say("label-closing", close.Words));
    }

    private string Say(string key, params object[] values) => MessageCatalog.Format(key, language, values);

    private ToolRequest Update(int place, params ReadOnlySpan<ToolArgument> changed) =>
        ToolRequest.Of(ToolNames.UpdateScene, [Id(place), .. changed]);

    private ToolRequest Move(int from, int to) => ToolRequest.Of(ToolNames.MoveScene, Id(from), new("place", to));

    private double Seconds(EditIntent.ScaleScenes edit, int place) =>
        Math.Clamp(edit.Time.Of(film.Scenes![place - 1].Seconds), FilmLimits.ShortestScene, FilmLimits.LongestScene);

    private double Level(EditIntent.ChangeLoudness edit)
    {
        var level = (film.Music?.LevelDb ?? FilmDefaults.MusicLevelDb) + (edit.Louder ? LevelStepDb : -LevelStepDb);
        return Math.Clamp(level, FilmLimits.QuietestMusic, FilmLimits.LoudestMusic);
    }

    private double? Pace(bool? faster) => faster is { } wanted
        ? Math.Clamp(
            Math.Round((film.Voice?.Pace ?? FilmDefaults.Pace) + (wanted ? PaceStep : -PaceStep), 2),
            FilmLimits.SlowestPace,
            FilmLimits.FastestPace)
        : null;

    private ToolArgument Id(int place) => new("sceneId", film.Scenes![place - 1].Id.Value);
}
