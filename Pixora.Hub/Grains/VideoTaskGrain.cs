using System.Text.Json;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Asks the task's rules, saves, tells. It decides nothing itself, and waits for nothing but the store.</summary>
internal sealed class VideoTaskGrain(
    StoryShelf shelf,
    Lessons lessons,
    IEnumerable<IStoryListener> listeners,
    Audiences audiences,
    RunningTurns turns,
    TaskRemoval removal,
    FilmClaims claims,
    IOptions<LimitOptions> limits,
    ILogger<VideoTaskGrain> log) : Grain, IVideoTaskGrain, IRemindable
{
    private const string Unfinished = "unfinished";

    /// <summary>Reminders are no finer; the watch over unfinished tasks is quicker while any pod lives.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Bytes beyond a full story: what a turn of the crew may add.</summary>
    private const long CrewsReserve = 1_000_000;

    /// <summary>Bytes that an owner's decisions may add to a full story: some ten thousand of them. Only those that end something are taken beyond.</summary>
    private const long OwnersReserve = 2_000_000;

    private VideoTaskId id;
    private VideoTask? task;
    private DateTimeOffset createdAt;
    private long storyBytes;
    private Task? reading;
    private bool sure;
    private bool reminded;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = new VideoTaskId(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

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
            return task.Owner == order.Owner && task.Brief == order.Brief ? new TaskReply(true, null, 0) : new TaskReply(true, Refusals.CommandReused, 0);
        }

        // A new task begins with what its owner likes; whatever changes later, changes it for their next tasks too.
        var (likes, lesson) = await lessons.OfBriefAsync(order, id);
        var decision = VideoTask.Create(id, order.Owner, order.Brief, likes);
        var refusal = decision is Decision.Accepted accepted
            ? await RecordAsync(Story.Continue(new(order.At.ToUnixTimeMilliseconds(), 0), new(order.Command, order.At), [.. accepted.Facts, .. lesson.Facts]), lesson.Taste, order.MostRunning)
            : ((Decision.Rejected)decision).Refusal;
        return new TaskReply(true, refusal, 0);
    });

    public Task<TaskReply> Send(TaskErrand errand) => WriteAsync(async () =>
    {
        if (!IsFor(errand.Asker))
        {
            return new TaskReply(false, null, 0);
        }

        var command = errand.Command;
        var decision = task!.Decide(command);
        var refusal = Refuse(decision, command);
        if (refusal is null && decision is Decision.Accepted { Facts.Count: > 0 } accepted)
        {
            var (place, cause) = (new StoryPlace(task.Epoch, task.Seq), StoryCause.Of(command));
            var lesson = await lessons.OfCommandAsync(task, command, After(Story.Continue(place, cause, accepted.Facts)));
            refusal = await RecordAsync(Story.Continue(place, cause, [.. accepted.Facts, .. lesson.Facts]), lesson.Taste, errand.MostRunning);
        }

        return new TaskReply(true, refusal, task.RevisionAfter(command), Changed: refusal is null && decision is Decision.Accepted { Facts.Count: > 0 });
    });

    public Task<TaskSight> Look(string? asker) => ReadAsync(() => new TaskSight(IsFor(asker) ? task : null, createdAt), new TaskSight(null, default, Fault: true));

    public Task<TaskGlance> Glance(string? asker, string? assets) => ReadAsync(
        () => IsFor(asker)
            ? new TaskGlance(TaskCards.Of(task!, createdAt), task!.Epoch, task.Result?.Folder, assets is null ? [] : Named(assets), Passing)
            : TaskGlance.Nothing,
        TaskGlance.Nothing with { Fault = true });

    public Task<TaskView> View(string? asker) => ReadAsync(
        () => IsFor(asker)
            ? new TaskView(new(task!.Id.Value, task.Epoch, task.Seq, createdAt, Snapshots.Of(task)), task.Revision, Passing)
            : TaskView.Nothing,
        TaskView.Nothing with { Fault = true });

    public Task<TaskChat> Chat(string asker, int? before, int take) => ReadAsync(
        () => new TaskChat(IsFor(asker) ? ChatPages.Of(task!, before, take) : null), new TaskChat(null, Fault: true));

    public Task<TaskTrial> Try(string asker, Immutable<CommandEnvelope?> command) =>
        ReadAsync(() => IsFor(asker) ? Try(command.Value) : new TaskTrial(false), new TaskTrial(false, Fault: true));

    public Task<ValueList<WireSignal>> Listen() => Task.FromResult(Passing);

    public async Task<bool> Interrupt(string asker)
    {
        await KnowAsync();
        if (!IsFor(asker))
        {
            return false;
        }

        turns.Interrupt(id);
        return true;
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

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminded = true;
        return Wake();
    }

    private ValueList<WireSignal> Passing => [.. audiences.Of(id).Passing];

    private ValueList<string> Named(string assets) =>
        [.. task!.Assets.Where(note => note.Key == assets || note.Kind == assets).Reverse().Select(note => note.Key).Distinct().Take(TaskGlance.MostAssets)];

    private TaskTrial Try(CommandEnvelope? command)
    {
        if (command is null)
        {
            return new(true, task!.Deleted is null ? null : Refusals.Deleted, task.Revision, task.Breakdown, task.Breakdown);
        }

        var (decision, after) = task!.Try(command);
        var begins = after.Stage is TaskStage.Producing && task.Stage is not TaskStage.Producing;
        return new(true, Refuse(decision, command), task.Revision, task.Breakdown, after.Breakdown, begins);
    }

    /// <summary>Why a command does not take effect: by the task's rules, or because the story is full. What the crew answers to the last words that were taken still fits.</summary>
    private Refusal? Refuse(Decision decision, CommandEnvelope command)
    {
        var most = limits.Value.StoryBytes;
        var full = most > 0 && storyBytes >= most + (command.By is Actor.Person ? 0 : CrewsReserve);
        var overfull = most > 0 && command.By is Actor.Person && storyBytes >= most + OwnersReserve;
        return decision switch
        {
            Decision.Rejected rejected => rejected.Refusal,
            Decision.Accepted { Facts.Count: > 0 } when full && StoryRoom.IsTakenWhenFull(command.Command) is not true => Refusals.StoryFull(storyBytes, most),
            Decision.Accepted { Facts.Count: > 0 } when overfull && !StoryRoom.IsTakenAlways(command.Command) => Refusals.StoryOverfull(storyBytes, most + OwnersReserve),
            _ => null,
        };
    }

    private async Task<T> ReadAsync<T>(Func<T> read, T fault)
    {
        try
        {
            await KnowAsync();
        }
        catch (ProviderException)
        {
            return fault;
        }

        return read();
    }

    private bool IsFor(string? asker)
    {
        if (task is null)
        {
            // Nobody's id keeps no memory. Not where it is read: a task that is being created must stay.
            DeactivateOnIdle();
            return false;
        }

        return asker is null || task.Owner.Value == asker;
    }

    /// <summary>No write on a story that is not surely the newest.</summary>
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

    /// <summary>Reads the story when it is not surely known: at first, and after a write whose outcome is unknown. However many readers come meanwhile, it is read once.</summary>
    private async Task KnowAsync()
    {
        if (sure)
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
        try
        {
            var story = await shelf.ReadAsync(id);
            var entries = story.Entries;
            storyBytes = story.Bytes;
            task = entries.Count == 0 ? null : VideoTask.From(entries);
            createdAt = entries.Count == 0 ? default : entries[0].At;
            sure = true;
        }
        catch (JsonException damage)
        {
            log.StoryDamaged(id, damage);
            throw new ProviderException("task.damaged", "The story of this task is damaged in the store. It was left alone; restore it from a backup.", retryable: false, damage);
        }
    }

    private VideoTask After(IReadOnlyList<StoryEntry> added) => task is null ? VideoTask.From(added) : added.Aggregate(task, (current, entry) => current.Apply(entry));

    private async Task<Refusal?> RecordAsync(IReadOnlyList<StoryEntry> added, TasteChange taste, int mostRunning)
    {
        // Applied before it is saved: what the rules cannot apply must not reach the store.
        var next = After(added);
        var append = Append(next, added, mostRunning) with { Taste = taste };
        sure = false;
        var result = await shelf.AppendAsync(append);
        if (result.Outcome is AppendOutcome.Overtaken)
        {
            // Another activation has written: this one has nothing to say any more.
            DeactivateOnIdle();
            throw StudioStore.Unavailable(null);
        }

        sure = true;
        if (Refuse(append, result) is { } refusal)
        {
            return refusal;
        }

        storyBytes = result.StoryBytes;
        createdAt = task is null ? added[0].At : createdAt;
        task = next;
        Tell(added);
        await RemindAsync();
        return null;
    }

    private StoryAppend Append(VideoTask next, IReadOnlyList<StoryEntry> added, int mostRunning)
    {
        var (made, makes) = (task?.Stage is TaskStage.Producing, next.Stage is TaskStage.Producing);
        return new StoryAppend(next, added, new(mostRunning, limits.Value.FilmSecondsPerDay, limits.Value.StoredBytes))
        {
            StoryBytes = storyBytes,
            Card = TaskCards.Of(next, task is null ? added[0].At : createdAt),
            Claim = makes ? claims.Of(next.Breakdown!) : null,
            Begins = makes && !made,
            MadeSeconds = made && !makes ? Made(added) : 0,
        };
    }

    /// <summary>Seconds of film that were made: all of a finished one; of one that was stopped, the share of its making that was done.</summary>
    private long Made(IReadOnlyList<StoryEntry> added) => added.Select(entry => entry.Fact).OfType<FilmCompleted>().LastOrDefault() is { } film
        ? (long)Math.Ceiling(film.Result.Seconds)
        : (long)Math.Ceiling(claims.Of(task!.Breakdown!).Seconds * audiences.Of(id).Percent / 100);

    private static Refusal? Refuse(StoryAppend append, AppendResult result) => result.Outcome switch
    {
        AppendOutcome.TooManyRunning => Refusals.TooManyRunning,
        AppendOutcome.Gone => Refusals.CommandReused,
        AppendOutcome.NoMinutes => FilmRefusals.NoMinutes(append.Claim!, result, append.Limits.FilmSeconds),
        AppendOutcome.NoRoom => FilmRefusals.NoRoom(append.Claim!, result, append.Limits.Bytes),
        _ => null,
    };

    private async Task<bool> RemoveAsync(VideoTask deleted, IEnumerable<string> parts)
    {
        sure = false;
        if (!await removal.RemoveAsync(deleted, parts))
        {
            return false;
        }

        (sure, task) = (true, null);
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

    /// <summary>An unfinished task is woken by the cluster's clock even when every pod was gone.</summary>
    private async Task RemindAsync()
    {
        var owed = task is not null && Duty.IsOwed(task);
        if (owed == reminded)
        {
            return;
        }

        try
        {
            if (owed)
            {
                await this.RegisterOrUpdateReminder(Unfinished, Minute, Minute);
            }
            else if (await this.GetReminder(Unfinished) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }

            reminded = owed;
        }
        catch (Exception failure)
        {
            // The task is in the store's list of the unfinished as well.
            log.ReminderLost(id, failure);
        }
    }
}
