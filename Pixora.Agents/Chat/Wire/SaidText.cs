using System.Text;
using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>
/// Separates what a model says from what it thinks between tags and from tool calls that it writes as text, while the
/// text streams in.
/// </summary>
/// <param name="tools">Names of the tools it is offered; without any, no text is a call.</param>
internal sealed class SaidText(IReadOnlySet<string> tools)
{
    private static readonly string[] Thoughts = ["think", "thinking", "reasoning"];

    private static readonly Marker[] Markers =
    [
        .. Thoughts.Select(tag => new Marker($"<{tag}>", MarkerKind.Thought, $"</{tag}>")),
        .. Thoughts.Select(tag => new Marker($"</{tag}>", MarkerKind.StrayEnd)),
        .. new[] { "<tool_call>", "<tool_calls>", "<function=", "<function_call>", "[TOOL_CALLS]",
            "<|python_tag|>" }.Select(
            text => new Marker(text, MarkerKind.Call)),
    ];

    /// <summary>With these a text begins that may be a call as a whole.</summary>
    private static readonly string[] CallBeginnings = ["{", "[", "```"];

    private readonly StringBuilder pending = new();
    private Marker? thought;
    private bool held;

    /// <summary>True once anything was passed on.</summary>
    public bool Shown { get; private set; }

    /// <summary>True when what was passed on turned out to be a thought; reading it resets it.</summary>
    public bool TakeBack { get; private set; }

    /// <summary>The calls that were written as text, after <see cref="End"/>.</summary>
    public IReadOnlyList<FunctionCallContent> Calls { get; private set; } = [];

    /// <summary>Takes a piece in and returns what can be shown now, empty when nothing can.</summary>
    public string Add(string piece)
    {
        pending.Append(piece);
        var shown = new StringBuilder();
        while (!held && Step(shown))
        {
        }

        return Show(shown.ToString());
    }

    /// <summary>What was held back and is no call after all; empty when there is none.</summary>
    public string End()
    {
        var rest = thought is null ? pending.ToString() : "";
        pending.Clear();
        Calls = tools.Count == 0 ? [] : WrittenCalls.In(rest, tools);
        return Show(Calls.Count > 0 ? "" : rest);
    }

    /// <summary>Forgets that something has to be taken back.</summary>
    public void TakenBack() => TakeBack = false;

    private string Show(string text)
    {
        // Blank lines before the first word are what is left around a thought.
        var visible = Shown ? text : text.TrimStart();
        Shown |= visible.Length > 0;
        return visible;
    }

    /// <summary>True when there is more to do with what is pending.</summary>
    private bool Step(StringBuilder shown)
    {
        var text = pending.ToString();
        if (thought is { } open)
        {
            return Leave(open, text);
        }

        if (tools.Count > 0 && !Shown && shown.Length == 0 && BeginsLikeCall(text))
        {
            held = true;
            return false;
        }

        var (marker, at) = First(text);
        if (marker is null)
        {
            var keep = Unfinished(text);
            shown.Append(text, 0, text.Length - keep);
            Keep(text[^keep..]);
            return false;
        }

        Meet(marker, text, at, shown);
        return !held;
    }

    private bool Leave(Marker open, string text)
    {
        var end = text.IndexOf(open.End, StringComparison.OrdinalIgnoreCase);
        Keep(end < 0 ? text[^Math.Min(text.Length, open.End.Length)..] : text[(end + open.End.Length)..]);
        thought = end < 0 ? open : null;
        return end >= 0;
    }

    private void Meet(Marker marker, string text, int at, StringBuilder shown)
    {
        switch (marker.Kind)
        {
            case MarkerKind.Thought:
                shown.Append(text, 0, at);
                thought = marker;
                Keep(text[(at + marker.Text.Length)..]);
                break;
            case MarkerKind.StrayEnd:
                // Some templates open the thought in the prompt, so only its end is seen.
                TakeBack |= Shown;
                Shown = false;
                shown.Clear();
                Keep(text[(at + marker.Text.Length)..]);
                break;
            default:
                shown.Append(text, 0, at);
                Keep(text[at..]);
                held = true;
                break;
        }
    }

    private void Keep(string text) => pending.Clear().Append(text);

    private (Marker? Marker, int At) First(string text) =>
        Markers.Where(marker => marker.Kind != MarkerKind.Call || tools.Count > 0)
            .Select(marker => (Marker: (Marker?)marker,
                At: text.IndexOf(marker.Text, StringComparison.OrdinalIgnoreCase)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .FirstOrDefault();

    private static bool BeginsLikeCall(string text) =>
        Array.Exists(CallBeginnings, beginning => text.TrimStart().StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Characters at the end that may be the beginning of a marker.</summary>
    private static int Unfinished(string text) =>
        Enumerable.Range(1, Math.Min(text.Length, Markers.Max(marker => marker.Text.Length) - 1))
            .LastOrDefault(length => Array.Exists(
                Markers, marker => marker.Text.StartsWith(text[^length..], StringComparison.OrdinalIgnoreCase)));

    private enum MarkerKind
    {
        Thought,
        StrayEnd,
        Call,
    }

    private sealed record Marker(string Text, MarkerKind Kind, string End = "");
}
