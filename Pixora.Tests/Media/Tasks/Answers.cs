using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

internal static class Answers
{
    /// <summary>The facts of an accepted command.</summary>
    public static ValueList<TaskFact> Facts(this Decision decision) => Assert.IsType<Decision.Accepted>(decision).Facts;

    /// <summary>The code of a refusal, null when the command was accepted.</summary>
    public static string? Code(this Decision decision) => (decision as Decision.Rejected)?.Refusal.Code;
}
