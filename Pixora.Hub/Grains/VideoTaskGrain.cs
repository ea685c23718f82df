using Orleans.Concurrency;
using Orleans.Runtime.Placement;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>
/// Asks the task's rules, saves, tells. It decides nothing itself, and waits for nothing but the store.
/// </summary>
internal sealed class VideoTaskGrain(
    StoryReader reader, StoryStore stories, StoryAppends appends, StoryCapacity capacity, TaskRemoval removal, TasteLearning learning,
    AccessDecision access, IEnumerable<IStoryListener> listeners, TaskBroadcasts broadcasts, UserBroadcasts users, RunningTurns turns,
    ILocalSiloDetails here, IPainter painter, ILogger<VideoTaskGrain> log)
    : Grain, IVideoTaskGrain, IRemindable, IGrainMigrationParticipant
{
    private VideoTaskId id;
    private VideoTask? task;
    private StorySize size;

    /// <summary>Runs while the story is being read: whoever comes meanwhile waits for the same read.</summary>
    private Task? reading;

    /// <summary>
    /// True when <see cref="task"/> is surely the newest; false at first, and after a write whose outcome is not known.
    /// </summary>
    private bool isCurrent;
    private UnfinishedReminder? reminder;

    /// <summary>True when this activation continues one of another pod.</summary>
    private bool hasMoved;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = new VideoTaskId(this.GetPrimaryKeyString());
        reminder = new UnfinishedReminder(this, log);
        if (hasMoved)
        {
            // Its work goes on here. Not awaited: it is the first call after the activation.
            this.AsReference<IVideoTaskGrain>().Wake().Ignore();
        }

        return Task.CompletedTask;
    }

    public void OnDehydrate(IDehydrationContext dehydrationContext)
    {
        // Nothing travels: the story is read again where the writer comes to.
    }

    public void OnRehydrate(IRehydrationContext rehydrationContext) => hasMoved = true;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
        {
            listener.Left(id);
        }

        return Task.CompletedTask;
    }

    public Task<TaskReply> Create(TaskOrder order) => WriteAsync(async () =>
    {
        if (task is not null)
        {
            var isSame = task.Owner == order.Owner && task.Brief == order.Brief;
            return new TaskReply(true, isSame ? null : Refusals.CommandReused, 0);
        }

        // A new task begins with what its owner likes; whatever changes later, changes it for their next tasks too.
        var (likes, lesson) = await learning.OfBriefAsync(order, id);
        var decision = VideoTask.Create(id, order.Owner, order.Brief, likes);
        if (decision is not Decision.Accepted accepted)
        {
            return new TaskReply(true, ((Decision.Rejected)decision).Refusal, 0);
        }

        var top = new StoryPlace(order.At.ToUnixTimeMilliseconds(), 0);
        var entries = Story.Continue(top, new(order.Command, order.At), [.. accepted.Facts, .. lesson.Facts]);
        return new TaskReply(
            true, await RecordAsync(StoryChange.Of(null, entries, lesson.Taste), order.MostRunning), 0);
    });

    public Task<TaskReply> Send(TaskErrand errand) => WriteAsync(async () =>
    {
        var command = errand.Command with { Painter = painter.Mark };
        var level = await LevelAsync(errand.Asker);
        if (level is AccessLevel.None)
        {
            return new TaskReply(false, null, 0);
        }

        if (CommandAccess.Refuse(level, command.Command) is { } denied)
        {
            return new TaskReply(true, denied, task!.Revision);
        }

        var decision = task!.Decide(command);
        var refusal = Refuse(decision, command);
        if (refusal is null && decision is Decision.Accepted { Facts.Count: > 0 } accepted)
        {
            var top = new StoryPlace(task.Epoch, task.Seq);
            var cause = StoryCause.Of(command);
            var decided = StoryChange.Of(task, Story.Continue(top, cause, accepted.Facts), TasteChange.None);
            var lesson = await learning.OfCommandAsync(task, command, decided.After);
            var entries = Story.Continue(top, cause, [.. accepted.Facts, .. lesson.Facts]);
            refusal = await RecordAsync(StoryChange.Of(task, entries, lesson.Taste), errand.MostRunning);
        }

        var changed = refusal is null && decision is Decision.Accepted { Facts.Count: > 0 };
        return new TaskReply(true, refusal, task.RevisionAfter(command), Changed: changed);
    });

    public Task<TaskSight> Look(Asker? asker) => ReadAsync(
        asker,
        level => new TaskSight(level is AccessLevel.None ? null : task, size.CreatedAt),
        new TaskSight(null, default, Fault: true));

    public Task<TaskGlance> Glance(Asker? asker, string? assets) => ReadAsync(
        asker,
        level => level is AccessLevel.None ? TaskGlance.Nothing : GlanceFor(level, assets),
        TaskGlance.Nothing with { Fault = true });

    public Task<TaskFilm> Film(Asker asker) => ReadAsync(
        asker,
        level => level is AccessLevel.None ? new TaskFilm(null, null) : TaskReadings.Film(task!),
        new TaskFilm(null, null, Fault: true));

    public Task<TaskView> View(Asker? asker) => ReadAsync(
        asker,
        level => level is AccessLevel.None ? TaskView.Nothing : TaskReadings.View(task!, size.CreatedAt, Passing),
        TaskView.Nothing with { Fault = true });

    public Task<TaskChat> Chat(Asker asker, int? before, int take) => ReadAsync(
        asker,
        level => new TaskChat(level is AccessLevel.None ? null : ChatPages.Of(task!, before, take)),
        new TaskChat(null, Fault: true));

    public Task<TaskTrial> Try(Asker asker, Immutable<CommandEnvelope?> command) => ReadAsync(
        asker,
        level => level is AccessLevel.None ? new TaskTrial(false) : Try(command.Value, level),
        new TaskTrial(false, Fault: true));

    public Task<ValueList<WireSignal>> Listen() => Task.FromResult(Passing);

    public async Task<TaskReply> Interrupt(Asker asker)
    {
        await KnowAsync();
        var level = await LevelAsync(asker);
        var denied = CommandAccess.Refuse(level, CommandAccess.Interrupting);
        if (denied is null)
        {
            turns.Interrupt(id);
        }

        return new TaskReply(level is not AccessLevel.None, denied, 0);
    }

    public async Task<bool> Remove(DateTimeOffset now, ValueList<string> parts)
    {
        try
        {
            await KnowAsync();
            if (task is not null && !(task.IsPastRestoring(now) && await RemoveAsync(task, parts)))
            {
                return false;
            }
        }
        catch (ProviderException)
        {
            // What is not surely gone is asked for again.
            return false;
        }

        DeactivateOnIdle();
        return true;
    }

    public async Task Wake()
    {
        await KnowAsync();
        await RemindAsync();
        if (task is not null)
        {
            Tell([]);
        }
    }

    public Task Move(string pod)
    {
        var there = SiloAddress.FromParsableString(pod);
        if (!there.Equals(here.SiloAddress))
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, there);
            this.MigrateOnIdle();
        }

        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminder!.Came();
        return Wake();
    }

    private ValueList<WireSignal> Passing => [.. broadcasts.Of(id).Passing];

    private TaskGlance GlanceFor(AccessLevel level, string? assets) =>
        TaskReadings.Glance(task!, size.CreatedAt, assets, Passing) with { Level = level };

    private TaskTrial Try(CommandEnvelope? command, AccessLevel level)
    {
        if (command is null)
        {
            return new(
                true, task!.Deleted is null ? null : Refusals.Deleted, task.Revision, task.Breakdown, task.Breakdown);
        }

        if (CommandAccess.Refuse(level, command.Command) is { } denied)
        {
            return new(true, denied, task!.Revision);
        }

        var (decision, after) = task!.Try(command);
        var begins = after.Stage is TaskStage.Producing && task.Stage is not TaskStage.Producing;
        return new(true, Refuse(decision, command), task.Revision, task.Breakdown, after.Breakdown, begins);
    }

    /// <summary>
    /// Why a command does not take effect: by the task's rules, or because the story is full; null when it does.
    /// </summary>
    private Refusal? Refuse(Decision decision, CommandEnvelope command) => decision switch
    {
        Decision.Rejected rejected => rejected.Refusal,
        Decision.Accepted { Facts.Count: > 0 } => capacity.Refuse(command, size.Bytes),
        _ => null,
    };

    private async Task<T> ReadAsync<T>(Asker? asker, Func<AccessLevel, T> read, T fault)
    {
        AccessLevel level;
        try
        {
            await KnowAsync();
            level = await LevelAsync(asker);
        }
        catch (ProviderException)
        {
            return fault;
        }

        return read(level);
    }

    /// <summary>
    /// What the asker may do; nothing with a task that is not there. The server itself may do everything.
    /// </summary>
    private async ValueTask<AccessLevel> LevelAsync(Asker? asker)
    {
        if (task is null)
        {
            // An unknown id must not stay active. Not while the story is read: a task that is being created must stay.
            DeactivateOnIdle();
            return AccessLevel.None;
        }

        return asker is null ? AccessLevel.Owner : await access.DecideAsync(asker, new(id, task.Owner));
    }

    /// <summary>Writes only on a story that is surely the newest.</summary>
    private async Task<TaskReply> WriteAsync(Func<Task<TaskReply>> write)
    {
        try
        {
            await KnowAsync();
            return await write();
        }
        catch (ProviderException unsaved)
        {
            return new TaskReply(true, new Refusal(unsaved.Code, unsaved.Message), task?.Revision ?? 0, Fault: true);
        }
    }

    /// <summary>
    /// Reads the story when it is not surely known. However many callers come meanwhile, it is read once.
    /// </summary>
    private async Task KnowAsync()
    {
        if (isCurrent)
        {
            return;
        }

        var shared = reading ??= ReadStoryAsync();
        try
        {
            await shared;
        }
        finally
        {
            reading = reading == shared ? null : reading;
        }
    }

    private async Task ReadStoryAsync()
    {
        var stored = await reader.ReadAsync(id);
        task = stored.Task;
        size = stored.Size;
        isCurrent = true;
    }

    /// <summary>Saves a change, and then tells it.</summary>
    /// <returns>Why it was not saved, null when it was.</returns>
    private async Task<Refusal?> RecordAsync(StoryChange change, int mostRunning)
    {
        var append = appends.Of(change, size, mostRunning);
        isCurrent = false;
        var result = await stories.AppendAsync(append);
        if (result.Outcome is AppendOutcome.Overtaken)
        {
            // Another activation has written: this one has nothing to say any more.
            DeactivateOnIdle();
            throw StudioStore.Unavailable(null);
        }

        isCurrent = true;
        if (StoryAppends.Refuse(append, result) is { } refusal)
        {
            return refusal;
        }

        size = new StorySize(result.StoryBytes, change.Before is null ? change.Entries[0].At : size.CreatedAt);
        task = change.After;
        Tell(change.Entries);
        users.Tell(task.Owner, result.News, used: change.IsMaking != change.WasMaking);
        await RemindAsync();
        return null;
    }

    private async Task<bool> RemoveAsync(VideoTask deleted, IEnumerable<string> parts)
    {
        isCurrent = false;
        if (!await removal.RemoveAsync(deleted, parts))
        {
            return false;
        }

        task = null;
        size = default;
        isCurrent = true;
        await RemindAsync();
        return true;
    }

    private void Tell(IReadOnlyList<StoryEntry> added)
    {
        foreach (var listener in listeners)
        {
            listener.Told(task!, added);
        }
    }

    private Task RemindAsync() => reminder!.SetAsync(task is not null && DueWork.IsOwed(task));
}
