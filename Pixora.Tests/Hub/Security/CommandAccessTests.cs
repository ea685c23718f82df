using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Hub.Security;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed partial class CommandAccessTests
{
    public static TheoryData<Type> Commands => [.. CommandNames.All.Values];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Somebody_has_decided_which_level_a_command_needs(Type command) =>
        Assert.True(
            CommandAccess.LevelOf((TaskCommand)RuntimeHelpers.GetUninitializedObject(command)) > AccessLevel.Viewer);

    [Fact]
    public void A_command_that_nobody_has_decided_about_takes_the_owner()
    {
        Assert.Equal("access.level", CommandAccess.Refuse(AccessLevel.Approver, new UndecidedCommand())?.Code);
        Assert.Null(CommandAccess.Refuse(AccessLevel.Owner, new UndecidedCommand()));
    }

    [Fact]
    public void Nobody_else_asks_who_owns_a_task() => Assert.Equal(
        ["Pixora.Hub/Grains/VideoTaskGrain.cs", "Pixora.Hub/Queueing/FilmQueue.cs", "Pixora.Hub/Security/OwnerGrant.cs"],
        Repository.Files("*.cs")
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => file.StartsWith("Pixora.Hub/", StringComparison.Ordinal))
            .Where(file => OwnerComparison().IsMatch(Repository.Read(file)))
            .Order(StringComparer.Ordinal));

    /// <summary>
    /// The grain compares it once, whether a creation that comes again is the same, and the queue is fair by it; neither lets
    /// anybody in.
    /// </summary>
    [GeneratedRegex(@"==\s*[\w.]*\bOwner\b|\bOwner(\.Value)?\s*[=!]=")]
    private static partial Regex OwnerComparison();

    private sealed record UndecidedCommand : TaskCommand;
}
