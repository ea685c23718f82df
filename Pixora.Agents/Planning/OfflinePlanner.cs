using Pixora.Agents.Planning.Reading;
using Pixora.Agents.Planning.Writing;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Plans by rules, with no model and no network: the same brief always gives the same plan.</summary>
internal sealed class OfflinePlanner : IPlanner
{
    public Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Plan(brief, preferences));
    }

    private static Plan Plan(Brief brief, Preferences preferences)
    {
        var reading = BriefReader.Read(brief.Prompt);
        var assumptions = new Assumptions(reading.PromptLanguage);
        var commission = Producer.Settle(brief, preferences, reading, assumptions);
        var shots = Write(ref commission, assumptions);
        var title = commission.Script is { } script ? FilmTitle.Shorten(script.Title ?? shots[0].Title) : FilmTitle.Of(commission);
        return new(Cut.Assemble(commission, title, shots), assumptions.ToList());
    }

    private static IReadOnlyList<Shot> Write(ref Commission commission, Assumptions assumptions)
    {
        if (commission.Script is { } script)
        {
            var shots = ScriptWriter.Write(commission, script);
            commission = ScriptWriter.Sized(commission, shots, assumptions);
            return ScriptWriter.Stretched(commission, shots, assumptions);
        }

        return commission.Voice.Narrated ? Screenwriter.Write(commission, assumptions) : SilentWriter.Write(commission, assumptions);
    }
}
