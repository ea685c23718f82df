using System.Text;

namespace Pixora.Agents.GroupChat;

/// <summary>A message while it streams in.</summary>
/// <param name="id">The message's id in the chat.</param>
internal sealed class PartialMessage(string id, string speaker)
{
    private const int MaxLength = 4000;

    private readonly StringBuilder text = new();
    private bool full;

    public string Id => id;

    public string Speaker => speaker;

    /// <summary>The text so far, fit for the chat.</summary>
    public string Text => DisplayText.Shorten(DisplayText.Clean(text.ToString()).Trim(), MaxLength);

    /// <summary>
    /// Appends a part and returns it with its offset; null for the first part that does not fit and for all after it.
    /// </summary>
    public SpokenToken? Add(string part)
    {
        full |= text.Length + part.Length > MaxLength;
        if (full || part.Length == 0)
        {
            return null;
        }

        var token = new SpokenToken(id, speaker, text.Length, part);
        text.Append(part);
        return token;
    }
}
