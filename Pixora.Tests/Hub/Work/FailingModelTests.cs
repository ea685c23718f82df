using Pixora.Agents.GroupChat;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Work;

/// <summary>What becomes of a film when its model refuses, breaks or says nothing to the purpose, through the real hub.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class FailingModelTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_film_that_is_declined_is_planned_by_nobody_until_other_words_come()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [new Reply.Declines("I cannot help with that."), new Reply.Words("I'm sorry, I can't help with that."), .. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);

        Assert.Equal(["refused"], await viewer.UntilTurnsAsync(1));
        await viewer.SayAsync(task, "Then something like it");
        Assert.Equal(["refused", "refused"], await viewer.UntilTurnsAsync(2));
        Assert.DoesNotContain(viewer.Story, fact => fact.Type == "breakdown_proposed");

        await viewer.SayAsync(task, "A film about the sea");
        await viewer.UntilAsync("breakdown_proposed");
        Assert.Equal(["refused", "refused", "done"], await viewer.UntilTurnsAsync(3));
    }

    [Fact]
    public async Task A_plan_by_rules_says_who_made_it_and_why_and_offers_another_try()
    {
        await using var model = await StandInOpenAI.StartAsync(_ => new Reply.Fails(401, "invalid_api_key"));
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);

        await viewer.UntilAsync("breakdown_proposed");
        await viewer.UntilAsync("question_asked");

        Assert.Contains(viewer.CrewLines, line => line.Contains(
            RulesPlan.Reason(new Brief("A film about the sea"), "model.key"), StringComparison.Ordinal));
    }
}
