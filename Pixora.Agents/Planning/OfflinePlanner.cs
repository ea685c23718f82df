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
        var film = BriefResolver.Settle(brief, preferences, reading, assumptions);
        var shots = Write(ref film, assumptions);
        var title = FilmTitle.Of(film, film.Script is { } script ? script.Title ?? shots[0].Title : null);
        return new(BreakdownAssembly.Assemble(film, title, shots), assumptions.ToList());
    }

    private static IReadOnlyList<PlannedShot> Write(ref ResolvedBrief film, Assumptions assumptions)
    {
        if (film.Script is { } script)
        {
            var shots = ScriptWriter.Write(film, script);
            film = ScriptWriter.Sized(film, shots, assumptions);
            return ScriptWriter.Stretched(film, shots, assumptions);
        }

        return film.Voice.Narrated ? Screenwriter.Write(film, assumptions) : SilentWriter.Write(film, assumptions);
    }
}
