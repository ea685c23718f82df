using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What this client holds of one task's story, and what follows from it.</summary>
internal sealed class TaskStory
{
    /// <summary>0 while it holds nothing.</summary>
    public long Epoch { get; private set; }

    /// <summary>Number of the last fact held.</summary>
    public long Seq { get; private set; }

    public string Stage { get; private set; } = "briefing";

    public int Revision { get; private set; }

    /// <summary>As first proposed, or as of the last snapshot.</summary>
    public FilmPlan? Plan { get; private set; }

    public Quote? Quote { get; private set; }

    public Film? Film { get; private set; }

    public Failure? Failure { get; private set; }

    /// <summary>What the crew said last.</summary>
    public string? Advice { get; private set; }

    /// <summary>True while the crew waits for an answer before it plans.</summary>
    public bool Asked { get; private set; }

    /// <summary>Takes what is new of it.</summary>
    /// <returns>False when facts are missing in between: then nothing after the gap is taken.</returns>
    public bool Take(IEnumerable<WireFact> facts)
    {
        foreach (var fact in facts.Where(fact => fact.Epoch != Epoch || fact.Seq > Seq))
        {
            if (fact.Seq != Seq + 1 || (Epoch != 0 && fact.Epoch != Epoch))
            {
                return false;
            }

            (Epoch, Seq) = (fact.Epoch, fact.Seq);
            Apply(fact);
        }

        return true;
    }

    /// <summary>Puts a whole task in the place of what is held.</summary>
    public void Replace(long epoch, long seq, JsonElement snapshot)
    {
        (Epoch, Seq) = (epoch, seq);
        Stage = snapshot.GetProperty("stage").GetString()!;
        Revision = snapshot.GetProperty("revision").GetInt32();
        Plan = Read<FilmPlan>(snapshot, "breakdown");
        Quote = Read<Quote>(snapshot, "quote");
        Film = Read<Film>(snapshot, "result");
        Failure = Read<Failure>(snapshot, "error");
    }

    private void Apply(WireFact fact)
    {
        Revision = fact.Type is not ("price_quoted" or "breakdown_approved") && fact.Data.TryGetProperty("revision", out var revision) ? revision.GetInt32() : Revision;
        switch (fact.Type)
        {
            case "breakdown_proposed":
                Plan = Read<FilmPlan>(fact.Data, "breakdown");
                break;
            case "turn_ended":
                Asked = fact.Data.GetProperty("outcome").GetString() == "asked";
                break;
            case "price_quoted":
                Quote = fact.Data.Deserialize<Quote>(JsonSerializerOptions.Web);
                break;
            case "stage_changed":
                Stage = fact.Data.GetProperty("stage").GetString()!;
                break;
            case "completed":
                Film = Read<Film>(fact.Data, "result");
                break;
            case "error":
                Failure = fact.Data.Deserialize<Failure>(JsonSerializerOptions.Web);
                break;
            case "chat_message" when fact.Data.GetProperty("by").GetString() == "crew":
                Advice = fact.Data.GetProperty("text").GetString();
                break;
        }
    }

    private static T? Read<T>(JsonElement parent, string property)
        where T : class => parent.TryGetProperty(property, out var value) ? value.Deserialize<T>(JsonSerializerOptions.Web) : null;
}
