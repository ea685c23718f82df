using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads edits of single scenes.</summary>
internal static class SceneEditReader
{
    private static readonly Regex Gap = PhrasePattern.Compile(@"\s+");

    /// <summary>Null when the sentence names no scene or no edit of it.</summary>
    /// <param name="scenes">How many scenes there are.</param>
    internal static EditIntent? Read(EditSentence sentence, int scenes)
    {
        var first = sentence.Actions.Select(mention => mention.Meaning).FirstOrDefault(action => action != "make");
        if (first == "add" && sentence.Topics.Any(topic => topic.Meaning == "scene" && !IsNamed(sentence, topic)))
        {
            return Added(sentence, scenes);
        }

        if (sentence.Scenes.Count == 0 || Place(sentence.Scenes[0], scenes) is not { } place)
        {
            return null;
        }

        var content = ContentReader.Find(sentence.Text, sentence.Scenes[0].End);
        return content is { Sure: true } && OpensWith(sentence, content) ? SceneTextEdits.Changed(
            sentence, place, content)
            : first is "change" && content is not null ? SceneTextEdits.Changed(sentence, place, content)
            : sentence.Unread() > 0 ? null
            : Done(sentence, first, place, scenes);
    }

    /// <summary>The place of a named scene; null for the last scene when their number is not known.</summary>
    internal static int? Place(SceneReference scene, int scenes) => scene.Place ?? (scenes > 0 ? scenes : null);

    private static EditIntent? Done(EditSentence sentence, string? action, int place, int scenes) => action switch
    {
        "swap" when sentence.Scenes.Count == 2 && Place(sentence.Scenes[1], scenes) is { } other =>
            new EditIntent.SwapScenes(place, other),
        // "不要删除" says not to.
        "remove" when sentence.Lengths.Count == 0 && !sentence.Says("off") => Removed(sentence, scenes),
        "move" when MoveReader.Read(sentence, place, scenes) is { } moved => moved,
        "redraw" or "redo" => new EditIntent.NewPicture(place),
        "change" or null when sentence.Concerns("picture") => new EditIntent.NewPicture(place),
        "shorten" or "lengthen" or "move" or "change" or null when TimeReader.Read(sentence) is { } time =>
            new EditIntent.ScaleScene(place, time),
        _ => null,
    };

    /// <summary>Removes scenes, or the narration of one. Nothing else of a scene can be removed.</summary>
    private static EditIntent? Removed(EditSentence sentence, int scenes)
    {
        if (sentence.Concerns("words") || sentence.Concerns("voice"))
        {
            return sentence.Scenes.Count == 1 && Place(sentence.Scenes[0], scenes) is { } place
                ? new EditIntent.ChangeScene(place, Narration: "")
                : null;
        }

        var places = sentence.Scenes.Select(scene => Place(scene, scenes)).ToList();
        return sentence.Topics.Any(topic => topic.Meaning is not ("scene" or "film")) || places.Contains(null)
            ? null
            : new EditIntent.RemoveScenes([.. places.Select(one => one!.Value).Distinct()]);
    }

    private static EditIntent.AddScene? Added(EditSentence sentence, int scenes)
    {
        var place = sentence.Scenes.Count > 0 && Place(sentence.Scenes[0], scenes) is { } named
            ? sentence.Says("after") || sentence.Says("between") ? named + 1 : sentence.Says("before") ? named : (int?)null
            : sentence.Says("start") ? 1 : null;
        return ContentReader.Subject(WithoutPlace(sentence)) is { Length: > 0 } about ? new(about, place) : null;
    }

    /// <summary>The sentence without the words that say where: "after scene 2", "at the end".</summary>
    private static string WithoutPlace(EditSentence sentence)
    {
        var text = sentence.Text.ToCharArray();
        foreach (var scene in sentence.Scenes)
        {
            var start = scene.Start;
            var end = scene.End;
            var words = sentence.Degrees.Where(
                degree => degree.Meaning is "after" or "before" or "between" && IsBeside(scene, degree));
            foreach (var beside in words)
            {
                start = Math.Min(start, beside.Start);
                end = Math.Max(end, beside.End);
            }

            text.AsSpan(start, end - start).Fill(' ');
        }

        foreach (var mention in sentence.Degrees.Where(degree => degree.Meaning is "end" or "start"))
        {
            text.AsSpan(mention.Start, mention.Length).Fill(' ');
        }

        return Gap.Replace(new string(text), " ").Trim();
    }

    /// <summary>True when at most an article stands between them.</summary>
    private static bool IsBeside(SceneReference scene, Mention mention) =>
        (scene.Start >= mention.End && scene.Start - mention.End <= 5) || (
            mention.Start >= scene.End && mention.Start - scene.End <= 2);

    private static bool IsNamed(EditSentence sentence, Mention topic) =>
        sentence.Scenes.Any(scene => topic.Start < scene.End && scene.Start < topic.End);

    /// <summary>
    /// True when the words begin before any other thing is asked for: in "scene 2 should show a longer bridge" nothing
    /// is made longer.
    /// </summary>
    private static bool OpensWith(EditSentence sentence, SceneContent content) =>
        sentence.Actions.FirstOrDefault(mention => mention.Meaning is not ("make" or "change")) is not { Meaning: not null } other
            || other.Start >= content.Start;
}
