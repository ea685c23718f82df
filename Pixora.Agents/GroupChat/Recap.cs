using Microsoft.Extensions.AI;
using Pixora.Media.Tasks;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using Line = Pixora.Media.Tasks.ChatMessage;

namespace Pixora.Agents.GroupChat;

/// <summary>The conversation as a model reads it: recent lines in full, older ones summed up.</summary>
internal static class Recap
{
    private const int LongestGist = 160;
    private const int LongestSummary = 4000;
    private const int LongestLine = 4000;

    /// <summary>Everything before the turn, and what the person said that it answers.</summary>
    /// <param name="first">Index of the first line the turn answers.</param>
    /// <param name="recent">Lines to give in full, of what was before and of what is asked.</param>
    public static List<ChatMessage> Of(VideoTask task, int first, int recent) =>
    [
        .. Newest(task.Chat.Take(first), recent),
        .. Newest(task.Chat.Skip(first).Where(line => line.By == Actor.Person), recent),
    ];

    /// <summary>A message of the conversation as one role reads it: its own lines are its own, its colleagues' are told.</summary>
    public static ChatMessage For(string role, ChatMessage message) => message.AuthorName is { } author && author != role
        ? new(ChatRole.User, $"[{author}]: {message.Text}")
        : message;

    private static IEnumerable<ChatMessage> Newest(IEnumerable<Line> lines, int recent)
    {
        var all = lines.ToList();
        var older = all[..Math.Max(0, all.Count - recent)];
        return [.. older.Count == 0 ? [] : (ChatMessage[])[new(ChatRole.User, Summary(older))], .. all[older.Count..].Select(Message)];
    }

    /// <summary>A line of each, the newest that fit; which ones were left out is said.</summary>
    private static string Summary(List<Line> older)
    {
        var gists = new LinkedList<string>();
        var length = 0;
        for (var i = older.Count - 1; i >= 0; i--)
        {
            var gist = $"{older[i].Speaker}: {Clip.To(older[i].Text.ReplaceLineEndings(" "), LongestGist)}";
            if ((length += gist.Length) > LongestSummary)
            {
                gists.AddFirst($"({i + 1} lines before these are left out)");
                break;
            }

            gists.AddFirst(gist);
        }

        return $"Earlier in this conversation, in short:\n{string.Join('\n', gists)}";
    }

    private static ChatMessage Message(Line line) => line.By == Actor.Person
        ? new(ChatRole.User, Clip.To(line.Text, FilmLimits.LongestPrompt))
        : new(ChatRole.Assistant, Clip.To(line.Text, LongestLine)) { AuthorName = line.Speaker };
}
