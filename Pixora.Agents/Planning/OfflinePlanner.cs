using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;
using Pixora.Agents.Planning.Writing;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Plans by rules, with no model and no network: the same brief always gives the same plan.</summary>
/// <param name="nouns">What is known beside the packs; null without a dictionary.</param>
internal sealed class OfflinePlanner(NounDictionary? nouns = null) : IPlanner
{
    public Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Plan(brief, preferences));
    }

    private Plan Plan(Brief brief, Preferences preferences)
    {
        var reading = BriefReader.Read(brief.Prompt);
        var assumptions = new Assumptions(reading.PromptLanguage);
        var film = BriefResolver.Settle(brief, preferences, HeardBrief.Of(reading, brief.Prompt, nouns), assumptions);
        var shots = WishedShots.Apply(film, Write(ref film, assumptions));
        if (film.Voice.Narrated && shots.All(shot => shot.Narration.Length == 0))
        {
            assumptions.Add("unknown");
            film = film with { Voice = film.Voice with { Narrated = false } };
        }

        var title = film.Title is { } named ? FilmTitle.Shorten(named, FilmLimits.LongestTitle)
            : film.Script is { } script ? FilmTitle.Shorten(script.Title ?? shots[0].Title)
            : FilmTitle.Of(film);
        title = string.IsNullOrWhiteSpace(title) ? FilmTitle.NameOf(film) : title;
        if (UndrawnThings.In(brief.Prompt) is { Count: > 0 } undrawn)
        {
            assumptions.Add("undrawn", string.Join(", ", undrawn));
        }

        return new(BreakdownAssembly.Assemble(film, title, shots), assumptions.ToList(), DoubtfulWish.Of(reading));
    }

    private static IReadOnlyList<PlannedShot> Write(ref ResolvedBrief film, Assumptions assumptions)
    {
        if (film.Script is { } script)
        {
            var shots = ScriptWriter.Write(film, script);
            film = ScriptWriter.Sized(film, shots, assumptions);
            return ScriptWriter.Stretched(film, shots, assumptions);
        }

        if (PlotWriter.Write(film) is { } told)
        {
            return ScriptWriter.Stretched(film, told, assumptions);
        }

        return film.Voice.Narrated ? Screenwriter.Write(film, assumptions) : SilentWriter.Write(film, assumptions);
    }
}
