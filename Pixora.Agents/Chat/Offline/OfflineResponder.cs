using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;
using Pixora.Agents.Safety;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Decides by rules what a role says and which tools it calls next.</summary>
internal sealed class OfflineResponder(OfflinePlanWriter writer)
{
    /// <param name="tools">Names of the tools the role holds.</param>
    internal async Task<OfflineAnswer> AnswerAsync(
        OfflineConversation talk, IReadOnlySet<string> tools, CancellationToken cancellationToken)
    {
        // Only the question who should speak next comes without tools.
        if (tools.Count == 0)
        {
            return OfflineAnswer.Say("nobody");
        }

        if (talk.Person.Select(SafetyCheck.Check).FirstOrDefault(refusal => refusal is not null) is { } refusal)
        {
            return talk.UsedByOthers.Count > 0 ? OfflineAnswer.Silence : OfflineAnswer.Say(refusal.Message);
        }

        return IsFirstPlan(talk)
            ? await PlanAsync(talk, tools, cancellationToken)
            : await RewordAsync(talk, cancellationToken) is { } rewording
                ? FollowUp(talk, tools, rewording)
                : FollowUp(talk, tools, await EditsAsync(talk, cancellationToken));
    }

    private static bool IsFirstPlan(OfflineConversation talk) =>
        talk.Film is { Stage: TaskStage.Briefing, Count: 0 }
        && talk.Results.Count == 0
        && talk.UsedByOthers.Count == 0
        && !IsCommand(talk);

    /// <summary>True for a command such as "stop" given while there is no plan yet.</summary>
    private static bool IsCommand(OfflineConversation talk) =>
        talk.Person is [.., var last] && last != talk.Film.Brief?.Prompt
        && EditScript.Of(talk) is { Findings.Count: > 0 } script
        && script.Findings.All(finding => finding is EditFinding.Wanted
        {
            Intent: EditIntent.Undo or EditIntent.Redo or EditIntent.AskStatus or EditIntent.Approve or EditIntent.StopMaking
        });

    private async Task<OfflineAnswer> PlanAsync(
        OfflineConversation talk, IReadOnlySet<string> tools, CancellationToken cancellationToken)
    {
        if ((talk.Person is [] ? talk.Film.Brief?.Prompt : string.Join('\n', talk.Person)) is not { Length: > 0 } prompt)
        {
            return OfflineAnswer.Silence;
        }

        var language = ConversationLanguage.Of(talk);
        var plan = await writer.PlanAsync(talk.Film, prompt, cancellationToken);
        var proposal = PlanToolRequests.Proposal(plan.Breakdown);
        return tools.Contains(proposal.Tool)
            ? new(string.Join(' ', [.. OfflineReplies.Notice(talk, language), .. plan.Assumptions]), [proposal])
            : OfflineAnswer.Say(OfflineReplies.HandOver(proposal.Tool, language));
    }

    /// <summary>
    /// The reply to a yes or no to the offer to describe a refused picture anew; null when nothing was offered or
    /// answered.
    /// </summary>
    private async Task<EditReply?> RewordAsync(OfflineConversation talk, CancellationToken cancellationToken)
    {
        if (talk.Film.RefusedPlace is not (> 0 and var place) || talk.Person is not [.., var answer])
        {
            return null;
        }

        return AgreementReader.Read(answer, place) switch
        {
            true => new([await writer.RewordAsync(talk.Film, place, cancellationToken)], []),
            false => new([], [MessageCatalog.Format("refused-left", ConversationLanguage.Of(talk), place)]),
            null => null,
        };
    }

    private async Task<EditReply> EditsAsync(OfflineConversation talk, CancellationToken cancellationToken)
    {
        var script = EditScript.Of(talk);
        var added = new Dictionary<EditIntent, ToolRequest>();
        foreach (var intent in script.Wanted.OfType<EditIntent.AddScene>())
        {
            added[intent] = await writer.AddAsync(talk.Film, intent, cancellationToken);
        }

        return new(script.Calls(added), [.. script.Remarks()])
        {
            Question = script.Doubt is { } doubt
                ? new(MessageCatalog.Format("which", ConversationLanguage.Of(talk), doubt.Words), [.. script.Choices(doubt)])
                : null,
        };
    }

    /// <summary>
    /// Calls the tools the role holds; after that says what was done and who holds the tools for the rest, or asks what
    /// was in doubt.
    /// </summary>
    private static OfflineAnswer FollowUp(OfflineConversation talk, IReadOnlySet<string> tools, EditReply reply)
    {
        var language = ConversationLanguage.Of(talk);
        var used = talk.UsedByOthers.Concat(talk.Results.Select(result => result.Tool)).ToHashSet();
        var open = reply.Calls.Where(call => !used.Contains(call.Tool)).ToList();

        // Afterwards the plan is another one, and the same words may no longer fit it.
        List<string> lines = talk.Results.Count == 0 && talk.UsedByOthers.Count == 0
            ? [.. reply.Remarks.Count > 0 ? OfflineReplies.Notice(talk, language) : [], .. reply.Remarks]
            : [.. OfflineReplies.Outcomes(talk, language)];
        if (talk.Results.Count == 0 && open.Where(call => tools.Contains(call.Tool)).ToList() is { Count: > 0 } own)
        {
            return new(string.Join(' ', lines), own);
        }

        if (open.Find(call => !tools.Contains(call.Tool)) is { } foreign)
        {
            lines.Add(OfflineReplies.HandOver(foreign.Tool, language));
        }
        else if (reply.Question is { } question && tools.Contains(ToolNames.AskPerson) && !used.Contains(ToolNames.AskPerson))
        {
            return new("", [question.With(lines)]);
        }

        return OfflineAnswer.Say(string.Join(' ', lines));
    }
}
