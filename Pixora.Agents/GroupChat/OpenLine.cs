using System.Text;

namespace Pixora.Agents.GroupChat;

/// <summary>A line while it is said.</summary>
internal sealed class OpenLine(string id, string speaker)
{
    private const int Longest = 4000;

    private readonly StringBuilder text = new();
    private bool full;

    public string Id => id;

    public string Speaker => speaker;

    /// <summary>What can stand in the chat.</summary>
    public string Text => Clip.To(Clip.Clean(text.ToString()).Trim(), Longest);

    /// <summary>Takes a part and says where it belongs; null for the first part that does not fit and all after it.</summary>
    public SpokenToken? Add(string part)
    {
        full |= text.Length + part.Length > Longest;
        if (full || part.Length == 0)
        {
            return null;
        }

        var token = new SpokenToken(id, speaker, text.Length, part);
        text.Append(part);
        return token;
    }
}
