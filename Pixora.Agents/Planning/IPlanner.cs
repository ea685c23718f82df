using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Turns a brief into a breakdown.</summary>
public interface IPlanner
{
    /// <summary>Plans the whole film. The brief has passed <see cref="BriefRules"/>.</summary>
    /// <param name="preferences">Used where the brief is silent.</param>
    Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken);
}

/// <param name="Breakdown">Ready to propose: scene ids <c>scene-1</c> … in order.</param>
/// <param name="Assumptions">
/// What was assumed where the brief was silent, a sentence each, in the person's language.
/// </param>
/// <param name="Question">
/// A wish that was planned by its likeliest reading, with the others as choices; null when none is in doubt.
/// </param>
public sealed record Plan(Breakdown Breakdown, ValueList<string> Assumptions, BriefQuestion? Question = null);
