using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Editing;
using Pixora.Agents.Safety;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Decides what a role says and does next, by rules alone.</summary>
internal sealed class OfflineScript(OfflineWriter writer)
{
    /// <param name="tools">Names of the tools the role holds.</param>
    internal async Task<OfflineAnswer> AnswerAsync(Conversation talk, IReadOnlySet<string> tools, CancellationToken cancellationToken)
    {
        // Without tools there is nothing to decide: it is the question who else should speak.
        if (tools.Count == 0)
        {
            return OfflineAnswer.Say("nobody");
        }

        var language = SpokenLanguage.Of(talk);
        if (talk.Person.Select(SafetyCheck.Check).FirstOrDefault(refusal => refusal is not null) is { } unsafeWish)
        {
            return talk.UsedByOthers.Count > 0 ? OfflineAnswer.Silence : OfflineAnswer.Say(unsafeWish.Message);
        }

        return IsFirstPlan(talk) ? await PlanAsync(talk, tools, cancellationToken) : Follow(talk, tools, await WishesAsync(talk, language, cancellationToken));
    }

    private static bool IsFirstPlan(Conversation talk) =>
        talk.Film is { Stage: TaskStage.Briefing, Count: 0 } && talk.Results.Count == 0 && talk.UsedByOthers.Count == 0 && OrderOf(talk) is null;

    /// <summary>An order such as "stop" given while there is no plan yet.</summary>
    private static EditIntent? OrderOf(Conversation talk) => talk.Person is [.., var last] && last != talk.Film.Brief?.Prompt ? OrderReader.Read(new EditSentence(last)) : null;

    private async Task<OfflineAnswer> PlanAsync(Conversation talk, IReadOnlySet<string> tools, CancellationToken cancellationToken)
    {
        if ((talk.Person is [] ? talk.Film.Brief?.Prompt : string.Join('\n', talk.Person)) is not { Length: > 0 } prompt)
        {
            return OfflineAnswer.Silence;
        }

        var language = SpokenLanguage.Of(talk);
        var (order, assumptions) = await writer.PlanAsync(talk.Film, prompt, cancellationToken);
        return tools.Contains(order.Tool)
            ? new(string.Join(' ', [.. OfflineWords.Notice(talk, language), .. assumptions]), [order])
            : OfflineAnswer.Say(OfflineWords.HandOver(order.Tool, language));
    }

    private async Task<IReadOnlyList<Wish>> WishesAsync(Conversation talk, string language, CancellationToken cancellationToken)
    {
        if (talk.Film.RefusedPlace is > 0 and var place && talk.Person is [.., var answer] && AgreementReader.Read(answer, place) is { } agreed)
        {
            return [agreed ? Wish.Of(await writer.RewordAsync(talk.Film, place, cancellationToken)) : Wish.Say(Phrasebook.Say("refused-left", language, place))];
        }

        var wishes = new List<Wish>();
        foreach (var intent in talk.Person.SelectMany(text => EditReader.ReadAll(text, talk.Film.Count)))
        {
            wishes.Add(intent is EditIntent.AddScene add
                ? Wish.Of(await writer.AddAsync(talk.Film, (add.About, add.Place), cancellationToken))
                : EditWishes.Of(intent, talk.Film, language));
        }

        wishes.AddRange(talk.Person.Where(text => new EditSentence(text).Says("always"))
            .SelectMany(text => EditReader.ReadAll(text, talk.Film.Count)).Select(intent => EditWishes.Liked(intent, talk.Film)).OfType<ToolOrder>().Select(order => Wish.Of(order)));
        return wishes;
    }

    /// <summary>Uses the tools at hand, then tells what came of it, then names who does the rest.</summary>
    private static OfflineAnswer Follow(Conversation talk, IReadOnlySet<string> tools, IReadOnlyList<Wish> wishes)
    {
        var language = SpokenLanguage.Of(talk);
        var used = talk.UsedByOthers.Concat(talk.Results.Select(result => result.Tool)).ToHashSet();
        var open = wishes.SelectMany(wish => wish.Orders).Where(order => !used.Contains(order.Tool)).ToList();
        if (open.Where(order => tools.Contains(order.Tool)).ToList() is { Count: > 0 } mine && talk.Results.Count == 0)
        {
            return new("", mine);
        }

        List<string> lines = [.. OfflineWords.Outcomes(talk, language)];
        if (used.Count == 0)
        {
            lines.AddRange(wishes.Any(wish => wish.Words is not null) ? OfflineWords.Notice(talk, language) : []);
            lines.AddRange(wishes.Select(wish => wish.Words).OfType<string>().Distinct());
        }

        if (open.Find(order => !tools.Contains(order.Tool)) is { } foreign)
        {
            lines.Add(OfflineWords.HandOver(foreign.Tool, language));
        }

        return OfflineAnswer.Say(string.Join(' ', lines));
    }
}
