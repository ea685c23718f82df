using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>The received parts of messages that are being produced, by rule 5 of docs/protocol.md.</summary>
internal sealed class StreamedMessages
{
    private readonly Dictionary<string, string> heard = [];

    /// <returns>The new text of the message; empty when there is none, or when an earlier part is missing.</returns>
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
    /// <returns>The text not received yet; null when the message differs from the received parts, so that it has to be
    /// shown again.</returns>
    public string? Finish(string message, string text) => !heard.Remove(message, out var before) ? text
        : text.StartsWith(before, StringComparison.Ordinal) ? text[before.Length..]
        : before.StartsWith(text, StringComparison.Ordinal) ? ""
        : null;

    /// <summary>The message is withdrawn.</summary>
    public void Forget(string message) => heard.Remove(message);

    /// <summary>Removes messages that will not be completed.</summary>
    public void Clear() => heard.Clear();
}
