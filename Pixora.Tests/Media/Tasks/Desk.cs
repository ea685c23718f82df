using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>A task and its single writer, in memory: asks, numbers, applies.</summary>
internal sealed class Desk
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Stands for the current revision in what is <see cref="Play">played</see>, since a generated command cannot know
    /// it.
    /// </summary>
    public const int Current = -1000;

    private int sent;

    public Desk(string prompt = "A film about the sea")
    {
        var created = VideoTask.Create(
            new("0123456789abcdef0123456789abcdef"), new("ada"), new(prompt));
        foreach (var fact in created.Facts())
        {
            Story.Add(new(1, Story.Count + 1, Morning, new("create"), fact));
        }

        Task = VideoTask.From(Story);
    }

    public VideoTask Task { get; private set; }

    public List<StoryEntry> Story { get; } = [];

    /// <summary>The current breakdown.</summary>
    public Breakdown Plan => Task.Breakdown!;

    /// <summary>
    /// A task that came to a stage in the usual way, with <see cref="Plans.Sea"/> as its breakdown from
    /// <see cref="TaskStage.Reviewing"/> on.
    /// </summary>
    public static Desk At(TaskStage stage)
    {
        var desk = new Desk();
        (TaskCommand Command, Actor By)[] way =
        [
            (new ProposeBreakdown(Plans.Sea), Actor.Crew), (new QuotePrice(1, 1), Actor.Studio), (
                new ApproveBreakdown(1, 1), Actor.Person),
        ];
        (TaskCommand Command, Actor By) end = stage switch
        {
            TaskStage.Completed => (new CompleteFilm(Plans.Film(1)), Actor.Studio),
            TaskStage.Failed => (new ReportFailure("disk.full", "The disk is full.", null), Actor.Studio),
            TaskStage.Waiting => (new HoldFilm(1), Actor.Studio),
            _ => (new Cancel(), Actor.Person),
        };
        var failure = new ReportSceneFailure(SceneId.Of(2), "image", "key-2", "provider.away", "Nobody answered.", Payment.Unknown);
        var gone = stage switch
        {
            TaskStage.Briefing => [],
            TaskStage.Reviewing => way.Take(2),
            TaskStage.Producing => way,
            TaskStage.Waiting => [.. way, (failure, Actor.Studio), end],
            _ => way.Append(end),
        };
        foreach (var (command, by) in gone)
        {
            desk.Send(command, by).Facts();
        }

        Assert.Equal(stage, desk.Task.Stage);
        return desk;
    }

    /// <summary>Sends what was generated, one after the other.</summary>
    public static Desk Play(IEnumerable<CommandEnvelope> commands)
    {
        var desk = new Desk();
        foreach (var command in commands)
        {
            desk.Send(desk.Aimed(command));
        }

        return desk;
    }

    /// <summary>With <see cref="Current"/> replaced by the current revision.</summary>
    public CommandEnvelope Aimed(CommandEnvelope envelope) => envelope with
    {
        Command = envelope.Command switch
        {
            QuotePrice { Revision: Current } quote => quote with { Revision = Task.Revision },
            ApproveBreakdown { Revision: Current } approve => approve with { Revision = Task.Revision },
            HoldFilm { Revision: Current } => new HoldFilm(Task.Revision),
            CompleteFilm { Result.Revision: Current } film => new CompleteFilm(
                film.Result with { Revision = Task.Revision }),
            _ => envelope.Command,
        },
    };

    public Decision Send(TaskCommand command, Actor by = Actor.Person, int? expected = null) =>
        Send(new(new($"command-{++sent}"), by, Morning.AddSeconds(sent), command, expected));

    public Decision Send(CommandEnvelope envelope)
    {
        var decision = Task.Decide(envelope);
        if (decision is Decision.Accepted accepted)
        {
            foreach (var fact in accepted.Facts)
            {
                var entry = new StoryEntry(1, Story.Count + 1, envelope.At, envelope.Id, fact, envelope.Digest());
                Story.Add(entry);
                Task = Task.Apply(entry);
            }
        }

        return decision;
    }
}
