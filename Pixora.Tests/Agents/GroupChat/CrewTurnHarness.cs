using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Tasks;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>A task, a crew and models that follow a script.</summary>
internal sealed class CrewTurnHarness
{
    private int said;

    /// <param name="brief">What a film that is not planned yet was asked for with; null for the usual brief.</param>
    public CrewTurnHarness(TaskStage stage = TaskStage.Reviewing, string? brief = null)
    {
        var desk = brief is null ? Desk.At(stage) : new Desk(brief);
        Tasks.Add(desk.Task);
        Id = desk.Task.Id;
        if (stage != TaskStage.Briefing)
        {
            Send(new EndTurn(1, "done"), Actor.Crew);
        }

        Tasks.Sent.Clear();
        Tasks.Story.Clear();
    }

    public DictionaryTasks Tasks { get; } = new();

    public RecordingListener Listener { get; } = new();

    public FakeTimeProvider Time { get; } = new(Desk.Morning.AddHours(1));

    public CrewOptions Limits { get; } = new();

    public VideoTaskId Id { get; }

    public VideoTask Task => Tasks.Find(Id);

    public Breakdown Plan => Task.Breakdown!;

    /// <summary>What each role's model does; a role without one must not speak.</summary>
    public Dictionary<Role, IChatClient> Models { get; } = [];

    /// <summary>The offline planner's clients, which answer when no model does; null where there are none.</summary>
    public Func<Role, IChatClient>? Rules { get; set; }

    public IEnumerable<string> Lines => Task.Chat.Select(line => $"{line.Speaker}: {line.Text}");

    /// <summary>Every fact of a kind since the beginning.</summary>
    public IEnumerable<T> Facts<T>() => Tasks.Story.Select(entry => entry.Fact).OfType<T>();

    public void On(Role role, Func<ModelRequest, IEnumerable<AIContent>> answer) =>
        Models[role] = new ScriptedModel(answer);

    /// <summary>One answer after the other.</summary>
    public void On(Role role, params AIContent[][] answers)
    {
        var next = 0;
        On(role, _ => answers[next++]);
    }

    public void Says(string text) => Send(new Say("", text), Actor.Person);

    /// <summary>Runs a turn to its end.</summary>
    public Task<TurnReport> AnswerAsync() => AnswerAsync(CancellationToken.None, TestContext.Current.CancellationToken);

    public Task<TurnReport> AnswerAsync(CancellationToken interrupted, CancellationToken down) =>
        new CrewTurn(Tasks, new PlainPreview(), Options.Create(Limits), Time, NullLogger<global::Pixora.Plugins.CrewTools>.Instance)
        .RunAsync(new(Id, role => Models.GetValueOrDefault(role) ?? Mute(role), Listener) { Rules = Rules },
            interrupted, down);

    private static ScriptedModel Mute(Role role)
    {
        IEnumerable<AIContent> Fail(ModelRequest request) => throw new InvalidOperationException(
            $"{role} must not think.");
        return new(Fail);
    }

    public CommandAnswer? Send(TaskCommand command, Actor by)
    {
        var answer = Tasks.SendAsync(
            Id, new(new($"test-{++said}"), by, Time.GetUtcNow(), command), CancellationToken.None);
        Assert.True(answer.IsCompletedSuccessfully);
        return answer.GetAwaiter().GetResult();
    }
}
