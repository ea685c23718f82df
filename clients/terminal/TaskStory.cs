using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What this client holds of one task's story, and what follows from it.</summary>
internal sealed class TaskStory
{
    private readonly List<ChatLine> chat = [];

    /// <summary>Lines of the chat that are dealt with, counted from its first.</summary>
    private int answered;

    /// <summary>How the crew's last turn ended, null before the first and after a change of stage.</summary>
    private string? lastTurn;

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

    /// <summary>True while the task is deleted and can be restored: nothing happens to it.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>What was said, oldest first: after a snapshot its latest lines and what was said since.</summary>
    public IReadOnlyList<ChatLine> Chat => chat;

    /// <summary>Lines of the chat that lie before those held.</summary>
    public int ChatFrom { get; private set; }

    /// <summary>How many lines were said, counted from the first of all.</summary>
    public int Said => ChatFrom + chat.Count;

    /// <summary>What the crew said last.</summary>
    public string? Advice => chat.LastOrDefault(line => line.By == "crew")?.Text;

    /// <summary>True while the crew waits for an answer before it plans.</summary>
    public bool Asked => lastTurn == "asked";

    /// <summary>True when the quote is for the plan as it is.</summary>
    public bool IsPriced => Revision > 0 && Quote?.Revision == Revision;

    /// <summary>True while something that a person wrote waits for its answer. The first line is the order: the plan is its answer.</summary>
    public bool IsUnanswered => chat.FindLastIndex(line => line.By == "person") is var last && last >= 0 && ChatFrom + last >= Math.Max(answered, 1);

    /// <summary>True while the studio or its crew has something to do, false while it is the person's turn.</summary>
    public bool IsOwed => !IsDeleted && (IsUnanswered || Stage switch
    {
        "briefing" => lastTurn is not ("asked" or "interrupted"),
        "reviewing" => answered == 0 || !IsPriced,
        "producing" => true,
        _ => false,
    });

    /// <summary>Takes what is new of it.</summary>
    /// <param name="taken">Called with every fact that was new, after it.</param>
    /// <returns>False when facts are missing in between: then nothing after the gap is taken.</returns>
    public bool Take(IEnumerable<WireFact> facts, Action<WireFact> taken)
    {
        foreach (var fact in facts.Where(fact => fact.Epoch != Epoch || fact.Seq > Seq))
        {
            if (fact.Seq != Seq + 1 || (Epoch != 0 && fact.Epoch != Epoch))
            {
                return false;
            }

            (Epoch, Seq) = (fact.Epoch, fact.Seq);
            Apply(fact);
            taken(fact);
        }

        return true;
    }

    /// <summary>Puts a whole task in the place of what is held.</summary>
    public void Replace(long epoch, long seq, JsonElement snapshot)
    {
        (Epoch, Seq, lastTurn) = (epoch, seq, null);
        Stage = snapshot.GetProperty("stage").GetString()!;
        Revision = snapshot.GetProperty("revision").GetInt32();
        Plan = Read<FilmPlan>(snapshot, "breakdown");
        Quote = Read<Quote>(snapshot, "quote");
        Film = Read<Film>(snapshot, "result");
        Failure = Read<Failure>(snapshot, "error");
        ChatFrom = snapshot.TryGetProperty("chatFrom", out var from) ? from.GetInt32() : 0;
        IsDeleted = snapshot.TryGetProperty("deleted", out var deleted) && deleted.ValueKind is JsonValueKind.Object;
        chat.Clear();
        chat.AddRange(Read<List<ChatLine>>(snapshot, "chat") ?? []);

        // A snapshot does not say how far the crew has answered: to the last line, unless that is a person's.
        answered = Said - (chat is [.., { By: "person" }] ? 1 : 0);
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
                (answered, lastTurn) = (fact.Data.GetProperty("through").GetInt32(), fact.Data.GetProperty("outcome").GetString());
                break;
            case "price_quoted":
                Quote = fact.Data.Deserialize<Quote>(JsonSerializerOptions.Web);
                break;
            case "stage_changed":
                (Stage, lastTurn) = (fact.Data.GetProperty("stage").GetString()!, null);
                break;
            case "task_deleted" or "task_restored":
                IsDeleted = fact.Type == "task_deleted";
                break;
            case "completed":
                Film = Read<Film>(fact.Data, "result");
                break;
            case "error":
                Failure = fact.Data.Deserialize<Failure>(JsonSerializerOptions.Web);
                break;
            case "chat_message":
                Hear(fact.Data.Deserialize<ChatLine>(JsonSerializerOptions.Web)!);
                break;
        }
    }

    /// <summary>A line of a turn has an id, and the turn says itself when it has answered; one without is an answer by itself.</summary>
    private void Hear(ChatLine line)
    {
        chat.Add(line);
        answered = line is { By: "crew", Id: null } ? Said : answered;
    }

    private static T? Read<T>(JsonElement parent, string property)
        where T : class => parent.TryGetProperty(property, out var value) ? value.Deserialize<T>(JsonSerializerOptions.Web) : null;
}
