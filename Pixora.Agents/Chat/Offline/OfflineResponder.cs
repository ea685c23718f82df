using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;
using Pixora.Agents.Safety;
using Pixora.Media.Tasks;

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
            : FollowUp(talk, tools, await RepliesAsync(talk, cancellationToken));
    }

    private static bool IsFirstPlan(OfflineConversation talk) =>
        talk.Film is { Stage: TaskStage.Briefing, Count: 0 }
        && talk.Results.Count == 0
        && talk.UsedByOthers.Count == 0
        && CommandIn(talk) is null;

    /// <summary>A command such as "stop" given while there is no plan yet.</summary>
    private static EditIntent? CommandIn(OfflineConversation talk) =>
        talk.Person is [.., var last] && last != talk.Film.Brief?.Prompt
            ? ShortCommandReader.Read(new EditSentence(last))
            : null;

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

    private async Task<IReadOnlyList<EditReply>> RepliesAsync(OfflineConversation talk, CancellationToken cancellationToken) =>
        await RewordAsync(talk, cancellationToken) is { } rewording
            ? [rewording]
            : [.. await EditsAsync(talk, cancellationToken), .. Preferences(talk)];

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
            true => EditReply.Call(await writer.RewordAsync(talk.Film, place, cancellationToken)),
            false => EditReply.Say(MessageCatalog.Format("refused-left", ConversationLanguage.Of(talk), place)),
            null => null,
        };
    }

    private async Task<IReadOnlyList<EditReply>> EditsAsync(
        OfflineConversation talk, CancellationToken cancellationToken)
    {
        var language = ConversationLanguage.Of(talk);
        var replies = new List<EditReply>();
        foreach (var intent in talk.Person.SelectMany(text => EditReader.ReadAll(text, talk.Film.Count)))
        {
            replies.Add(intent is EditIntent.AddScene add
                ? EditReply.Call(await writer.AddAsync(talk.Film, add, cancellationToken))
                : EditToolRequests.Of(intent, talk.Film, language));
        }

        return replies;
    }

    /// <summary>What sentences with "always" or the like say about later films.</summary>
    private static IEnumerable<EditReply> Preferences(OfflineConversation talk) => talk.Person
        .Where(text => new EditSentence(text).Says("always"))
        .SelectMany(text => EditReader.ReadAll(text, talk.Film.Count))
        .Select(intent => EditToolRequests.Preference(intent, talk.Film))
        .OfType<ToolRequest>()
        .Select(call => EditReply.Call(call));

    /// <summary>
    /// Calls the tools the role holds; after that says what was done and who holds the tools for the rest.
    /// </summary>
    private static OfflineAnswer FollowUp(
        OfflineConversation talk, IReadOnlySet<string> tools, IReadOnlyList<EditReply> replies)
    {
        var language = ConversationLanguage.Of(talk);
        var used = talk.UsedByOthers.Concat(talk.Results.Select(result => result.Tool)).ToHashSet();
        var open = replies.SelectMany(reply => reply.Calls).Where(call => !used.Contains(call.Tool)).ToList();
        if (open.Where(call => tools.Contains(call.Tool)).ToList() is { Count: > 0 } own && talk.Results.Count == 0)
        {
            return new("", own);
        }

        List<string> lines = [.. OfflineReplies.Outcomes(talk, language)];
        if (used.Count == 0)
        {
            lines.AddRange(replies.Any(reply => reply.Text is not null) ? OfflineReplies.Notice(talk, language) : []);
            lines.AddRange(replies.Select(reply => reply.Text).OfType<string>().Distinct());
        }

        if (open.Find(call => !tools.Contains(call.Tool)) is { } foreign)
        {
            lines.Add(OfflineReplies.HandOver(foreign.Tool, language));
        }

        return OfflineAnswer.Say(string.Join(' ', lines));
    }
}
