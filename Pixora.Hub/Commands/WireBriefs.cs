using Pixora.Agents.Planning;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>Reads what a client asks for. The rules of a brief itself are the model's.</summary>
internal static class WireBriefs
{
    /// <returns>The brief, or why it cannot be read.</returns>
    public static ReadBrief Read(CreateTaskRequest? request)
    {
        if (request?.Prompt is null)
        {
            return ReadBrief.Refuse("command.malformed", "A task needs a prompt.");
        }

        CaptionMode? captions = null;
        if (request.Captions is not null)
        {
            if (!TryParse(request.Captions, out var mode))
            {
                return ReadBrief.Refuse("brief.captions.unknown", "Captions are 'burned', 'soft' or 'none'.");
            }

            captions = mode;
        }

        // The model checks again; a brief that it would refuse is not sent through the cluster.
        var brief = new Brief(request.Prompt, request.Seconds, request.Aspect, request.Style, request.Language, request.Narrated, captions);
        return (BriefRules.Check(brief) ?? (request.Asks ? null : Open(brief))) is { } refusal
            ? new ReadBrief(null, refusal)
            : new ReadBrief(brief, null);
    }

    /// <summary>Why a brief cannot be planned without a question, with the ways out of it.</summary>
    private static Refusal? Open(Brief brief) => BriefQuestions.Of(brief) is { } asked
        ? new(
            asked.Kind == BriefQuestionKind.Contradiction ? "brief.contradictory" : "brief.incomplete",
            $"{asked.Text} {string.Join(" / ", asked.Choices)}")
        : null;

    // A number would be one of them too.
    private static bool TryParse(string text, out CaptionMode mode) =>
        Enum.TryParse(text, ignoreCase: true, out mode) && text.All(char.IsAsciiLetter);
}
