using System.Text;

namespace Pixora.Agents.GroupChat;

/// <summary>A line while it is said.</summary>
internal sealed class OpenLine(string id, string speaker)
{
    private const int Longest = 4000;

    private readonly StringBuilder text = new();

    public string Id => id;

    public string Speaker => speaker;

    /// <summary>What can stand in the chat.</summary>
    public string Text => Clip.To(Clip.Clean(text.ToString()).Trim(), Longest);

    /// <summary>Takes a part and says where it belongs; null beyond the longest line.</summary>
    public SpokenToken? Add(string part)
    {
        if (part.Length == 0 || text.Length + part.Length > Longest)
        {
            return null;
        }

        var token = new SpokenToken(id, speaker, text.Length, part);
        text.Append(part);
        return token;
    }
}
