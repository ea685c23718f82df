using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>What was heard of messages while they were being said, by rule 5 of docs/protocol.md.</summary>
internal sealed class StreamedMessages
{
    private readonly Dictionary<string, string> heard = [];

    /// <returns>What is new of the message; empty when nothing is, or when something before it is missing.</returns>
    public string Take(WireToken piece)
    {
        var before = heard.GetValueOrDefault(piece.Message, "");
        if (piece.Offset > before.Length || piece.Offset + piece.Text.Length <= before.Length)
        {
            return "";
        }

        var added = piece.Text[(before.Length - piece.Offset)..];
        heard[piece.Message] = before + added;
        return added;
    }

    /// <summary>The message is whole.</summary>
    /// <returns>What of it was not heard yet; null when it is another one than was heard, so that it has to be shown again.</returns>
    public string? Finish(string message, string text) => !heard.Remove(message, out var before) ? text
        : text.StartsWith(before, StringComparison.Ordinal) ? text[before.Length..]
        : before.StartsWith(text, StringComparison.Ordinal) ? ""
        : null;

    /// <summary>Forgets what will not be said to its end.</summary>
    public void Clear() => heard.Clear();
}
