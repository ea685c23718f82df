using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Hub.Work;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Asks the task's rules, saves, tells. It decides nothing itself, and waits for nothing but the store.</summary>
internal sealed class VideoTaskGrain(
    StoryShelf shelf, Lessons lessons, IEnumerable<IStoryListener> listeners, Audiences audiences, CrewDesk crew, TaskRemoval removal,
    ILogger<VideoTaskGrain> log) : Grain, IVideoTaskGrain, IRemindable
{
    private const string Unfinished = "unfinished";

    /// <summary>Reminders are no finer; <see cref="NightWatch"/> is quicker while any pod lives.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private VideoTaskId id;
    private VideoTask? task;
    private DateTimeOffset createdAt;
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
        var refusal = (decision as Decision.Rejected)?.Refusal;
        if (decision is Decision.Accepted { Facts.Count: > 0 } accepted)
        {
            var (place, cause) = (new StoryPlace(task.Epoch, task.Seq), StoryCause.Of(command));
            var lesson = await lessons.OfCommandAsync(task, command, After(Story.Continue(place, cause, accepted.Facts)));
            refusal = await RecordAsync(Story.Continue(place, cause, [.. accepted.Facts, .. lesson.Facts]), lesson.Taste, errand.MostRunning);
        }

        return new TaskReply(true, refusal, task.RevisionAfter(command));
    });

    public async Task<TaskSight> Look(string? asker)
    {
        try
        {
            await KnowAsync();
        }
        catch (ProviderException)
        {
            return new TaskSight(null, default, [], Fault: true);
        }

        return IsFor(asker) ? new TaskSight(task, createdAt, [.. audiences.Of(id).Passing]) : new TaskSight(null, default, []);
    }

    public Task<ValueList<WireSignal>> Listen() => Task.FromResult<ValueList<WireSignal>>([.. audiences.Of(id).Passing]);

    public async Task<bool> Interrupt(string asker)
    {
        await KnowAsync();
        if (!IsFor(asker))
        {
            return false;
        }

        crew.Interrupt(id);
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

    /// <summary>Reads the story when it is not surely known: at first, and after a write whose outcome is unknown.</summary>
    private async Task KnowAsync()
    {
        if (sure)
        {
            return;
        }

        try
        {
            var entries = await shelf.ReadAsync(id, 0, int.MaxValue);
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
        sure = false;
        var outcome = await shelf.AppendAsync(new StoryAppend(next, added, mostRunning) { Taste = taste });
        switch (outcome)
        {
            case AppendOutcome.Overtaken:
                // Another activation has written: this one has nothing to say any more.
                DeactivateOnIdle();
                throw StudioStore.Unavailable(null);
            case AppendOutcome.Gone:
                sure = true;
                return Refusals.CommandReused;
            case AppendOutcome.TooManyRunning:
                sure = true;
                return Refusals.TooManyRunning;
        }

        sure = true;
        createdAt = task is null ? added[0].At : createdAt;
        task = next;
        Tell(added);
        await RemindAsync();
        return null;
    }

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
