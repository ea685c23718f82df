using Microsoft.Extensions.AI;
using Pixora.Agents.Transcript;
using Pixora.Media.Tasks;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using Line = Pixora.Media.Tasks.ChatMessage;

namespace Pixora.Agents.GroupChat;

/// <summary>The task's chat as a model reads it: recent lines in full, older ones as a summary.</summary>
internal static class ChatHistory
{
    /// <summary>Characters of an older line that stay in the summary.</summary>
    private const int MaxSummaryLine = 160;

    /// <summary>Characters of all lines of the summary.</summary>
    private const int MaxSummary = 4000;

    /// <summary>Characters of a recent line of the crew.</summary>
    private const int MaxLine = 4000;

    /// <summary>Everything before the turn, and the person's messages that it answers.</summary>
    /// <param name="first">Index of the first line the turn answers.</param>
    /// <param name="recent">Lines to give in full, of those before the turn and of those it answers.</param>
    public static List<ChatMessage> Of(VideoTask task, int first, int recent) =>
    [
        .. Newest(task.Chat.Take(first).Concat(task.Chat.Skip(first).Where(line => IsEarlierAnswer(line, task, first))), recent),
        .. Newest(task.Chat.Skip(first).Where(line => line.By == Actor.Person), recent),
    ];

    /// <summary>
    /// True for a line of an earlier turn that came while the person was already writing the next message: it answers
    /// what stands before that message.
    /// </summary>
    private static bool IsEarlierAnswer(Line line, VideoTask task, int first) =>
        line.By == Actor.Crew && line.Id?.StartsWith(TurnRecord.PrefixOf(task, first), StringComparison.Ordinal) is not true;

    /// <summary>A message as one role reads it: its own as they are, those of colleagues as lines about them.</summary>
    public static ChatMessage For(string role, ChatMessage message) => message.AuthorName is { } author && author != role
        ? new(ChatRole.User, ColleagueLine.Said(author, message.Text))
        : message;

    private static IEnumerable<ChatMessage> Newest(IEnumerable<Line> lines, int recent)
    {
        var all = lines.ToList();
        var older = all[..Math.Max(0, all.Count - recent)];
        return
        [
            .. older.Count == 0
                ? Array.Empty<ChatMessage>()
                : [new(ChatRole.User, EarlierSummary.Of(SummaryLines(older)))],
            .. all[older.Count..].Select(Message),
        ];
    }

    /// <summary>One line each, the newest that fit; the first line says how many were left out.</summary>
    private static LinkedList<string> SummaryLines(List<Line> older)
    {
        var lines = new LinkedList<string>();
        var length = 0;
        for (var i = older.Count - 1; i >= 0; i--)
        {
            var line =
                $"{older[i].Speaker}: {DisplayText.Shorten(older[i].Text.ReplaceLineEndings(" "), MaxSummaryLine)}";
            if ((length += line.Length) > MaxSummary)
            {
                lines.AddFirst($"({i + 1} lines before these are left out)");
                break;
            }

            lines.AddFirst(line);
        }

        return lines;
    }

    private static ChatMessage Message(Line line) => line.By == Actor.Person
        ? new(ChatRole.User, DisplayText.Shorten(line.Text, FilmLimits.LongestPrompt))
        : new(ChatRole.Assistant, DisplayText.Shorten(line.Text, MaxLine)) { AuthorName = line.Speaker };
}
