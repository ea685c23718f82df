using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;
using CsCheck;
using Pixora.Media.Tasks;
using Pixora.Media.Tasks.Rules;
using Pixora.Tests.Architecture;
using Pixora.Tests.Hub.Contracts;

namespace Pixora.Tests.Media.Tasks;

/// <summary>No command and no fact is forgotten where all of them must be listed.</summary>
public sealed class CommandCoverageTests
{
    private const int Samples = 20;

    public static TheoryData<Type> Commands => [.. Cases(typeof(TaskCommand))];

    public static TheoryData<Type> Facts => [.. Cases(typeof(TaskFact))];

    [Fact]
    public void Every_command_and_every_fact_has_a_name()
    {
        Assert.Equal(Concrete(typeof(TaskCommand)), Cases(typeof(TaskCommand)).OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(TaskFact)), Cases(typeof(TaskFact)).OrderBy(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Commands), DisableDiscoveryEnumeration = true)]
    public void A_command_is_decided_by_the_rules_whoever_sends_it_and_wherever_the_task_stands(Type command)
    {
        var tasks = Enum.GetValues<TaskStage>().Select(Desk.At).Select(desk => desk.Task).ToArray();
        Arbitrary.Of(command).Sample(
            sent =>
            {
                foreach (var by in Enum.GetValues<Actor>())
                {
                    Assert.All(tasks, task => Assert.NotEqual("command.unknown", CodeOf(task, (TaskCommand)sent, by)));
                }

                Assert.NotNull(StoryRoom.IsTakenWhenFull((TaskCommand)sent));
            },
            iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Commands), DisableDiscoveryEnumeration = true)]
    public void A_command_is_named_in_a_test_of_the_rules(Type command) =>
        Assert.Matches($@"\b{command.Name}\b", RuleTests);

    [Theory]
    [MemberData(nameof(Facts), DisableDiscoveryEnumeration = true)]
    public void A_fact_is_applied(Type fact)
    {
        var task = Desk.At(TaskStage.Reviewing).Task;
        Arbitrary.Of(fact).Select(told => told is RevisionRestored restored ? restored with { From = task.Revision } : told).Sample(
            told => task.Apply(new(1, task.Seq + 1, Desk.Morning, new("told"), (TaskFact)told)), iter: Samples);
    }

    [Fact]
    public void A_fact_that_is_forgotten_ends_the_replay()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        Assert.Throws<UnreachableException>(
            () => desk.Task.Apply(new(1, desk.Task.Seq + 1, Desk.Morning, new("told"), new ForgottenFact())));
        Assert.Throws<UnreachableException>(() => Recut.After(Plans.Sea, new ForgottenRevision(2)));
        Assert.Throws<UnreachableException>(() => Recut.After(Plans.Sea, new BreakdownProposed(2, Plans.Sea)));
    }

    /// <summary>The tests of this folder, without this one and what generates commands for properties.</summary>
    private static string RuleTests { get; } = string.Concat(
        Repository.Files("*Tests.cs")
            .Where(file => Path.GetDirectoryName(file)!.EndsWith(Path.Combine("Media", "Tasks"), StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != $"{nameof(CommandCoverageTests)}.cs")
            .Select(File.ReadAllText));

    private static string? CodeOf(VideoTask task, TaskCommand command, Actor by) =>
        task.Decide(new(new("asked"), by, Desk.Morning, command)) is Decision.Rejected rejected ? rejected.Refusal.Code : null;

    private static IEnumerable<Type> Cases(Type union) =>
        union.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType);

    private static IEnumerable<Type> Concrete(Type union) => union.Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(union)).OrderBy(type => type.Name);

    private sealed record ForgottenFact : TaskFact;

    private sealed record ForgottenRevision(int Revision) : RevisionFact(Revision);
}
