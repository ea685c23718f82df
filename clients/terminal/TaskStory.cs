using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What this client holds of one task's story, and what follows from it.</summary>
internal sealed class TaskStory
{
    private readonly List<FactData.ChatMessage> chat = [];

    /// <summary>Lines of the chat that are dealt with, counted from its first.</summary>
    private int answered;

    /// <summary>How the crew's last turn ended, null before the first and after a change of stage.</summary>
    private string? lastTurn;

    /// <summary>0 while it holds nothing.</summary>
    public long Epoch { get; private set; }

    /// <summary>Number of the last fact held.</summary>
    public long Seq { get; private set; }

    public WireStage Stage { get; private set; }

    public int Revision { get; private set; }

    /// <summary>As first proposed, or as of the last snapshot.</summary>
    public FilmPlan? Plan { get; private set; }

    public FactData.PriceQuoted? Quote { get; private set; }

    public WireFilm? Film { get; private set; }

    public FactData.TaskError? Failure { get; private set; }

    /// <summary>What the crew asks and the person has not answered, null when nothing is.</summary>
    public FactData.QuestionAsked? Question { get; private set; }

    /// <summary>Parts of scenes that could not be made.</summary>
    public FailedScenes FailedScenes { get; } = new();

    /// <summary>True while the task is deleted and can be restored: nothing happens to it.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>What was said, oldest first: after a snapshot its latest lines and what was said since.</summary>
    public IReadOnlyList<FactData.ChatMessage> Chat => chat;

    /// <summary>Lines of the chat that lie before those held.</summary>
    public int ChatFrom { get; private set; }

    /// <summary>How many lines were said, counted from the first of all.</summary>
    public int Said => ChatFrom + chat.Count;

    /// <summary>What the crew said last.</summary>
    public string? Advice => chat.LastOrDefault(line => line.By is WireActor.Crew)?.Text;

    /// <summary>True while the crew waits for an answer before it plans.</summary>
    public bool Asked => lastTurn == "asked";

    /// <summary>True when the quote is for the plan as it is.</summary>
    public bool IsPriced => Revision > 0 && Quote?.Revision == Revision;

    /// <summary>
    /// True while something that a person wrote waits for its answer. The first line is the order: the plan is its
    /// answer.
    /// </summary>
    public bool IsUnanswered =>
        chat.FindLastIndex(line => line.By is WireActor.Person) is var last && last >= 0 && ChatFrom + last >= Math.Max(
            answered, 1);

    /// <summary>True while the studio or its crew has something to do, false while it is the person's turn.</summary>
    public bool IsOwed => !IsDeleted && (IsUnanswered || Stage switch
    {
        WireStage.Briefing => lastTurn is not ("asked" or "interrupted"),
        WireStage.Reviewing => answered == 0 || !IsPriced,
        WireStage.Producing => true,
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

            Epoch = fact.Epoch;
            Seq = fact.Seq;
            Apply(fact);
            taken(fact);
        }

        return true;
    }

    /// <summary>Replaces the story with a snapshot.</summary>
    public void Replace(long epoch, long seq, TaskSnapshot snapshot)
    {
        Epoch = epoch;
        Seq = seq;
        lastTurn = null;
        Stage = snapshot.Stage;
        Revision = snapshot.Revision;
        Plan = snapshot.Breakdown is { } plan ? FilmPlan.Of(plan) : null;
        Quote = snapshot.Quote;
        Film = snapshot.Result;
        Failure = snapshot.Error;
        FailedScenes.Replace(snapshot.FailedScenes);
        Question = snapshot.Question;
        ChatFrom = snapshot.ChatFrom;
        IsDeleted = snapshot.Deleted is not null;
        chat.Clear();
        chat.AddRange(snapshot.Chat);

        // A snapshot does not say how far the crew has answered: to the last line, unless that is a person's.
        answered = Said - (chat is [.., { By: WireActor.Person }] ? 1 : 0);
    }

    private void Apply(WireFact fact)
    {
        Revision = fact.Data is FactData.OfRevision made ? made.Revision : Revision;
        FailedScenes.Apply(fact.Data);
        Question = fact.Data switch
        {
            FactData.QuestionAsked asked => asked,
            FactData.QuestionAnswered or FactData.OfRevision or FactData.ChatMessage { By: WireActor.Person } => null,
            FactData.StageChanged { Stage: not WireStage.Waiting } => null,
            _ => Question,
        };
        switch (fact.Data)
        {
            case FactData.BreakdownProposed proposal:
                Plan = FilmPlan.Of(proposal.Breakdown);
                break;
            case FactData.TurnEnded turn:
                answered = turn.Through;
                lastTurn = turn.Outcome;
                break;
            case FactData.PriceQuoted quote:
                Quote = quote;
                break;
            case FactData.StageChanged change:
                Stage = change.Stage;
                lastTurn = null;
                break;
            case FactData.TaskDeleted or FactData.TaskRestored:
                IsDeleted = fact.Data is FactData.TaskDeleted;
                break;
            case FactData.FilmCompleted film:
                Film = film.Result;
                break;
            case FactData.TaskError error:
                Failure = error;
                break;
            case FactData.ChatMessage line:
                Hear(line);
                break;
        }
    }

    /// <summary>
    /// A line of a turn has an id, and the turn says itself when it has answered; one without is an answer by itself.
    /// </summary>
    private void Hear(FactData.ChatMessage line)
    {
        chat.Add(line);
        answered = line is { By: WireActor.Crew, Id: null } ? Said : answered;
    }
}
