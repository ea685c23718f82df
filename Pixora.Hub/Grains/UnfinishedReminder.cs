namespace Pixora.Hub.Grains;

/// <summary>Has the cluster's clock wake a task while work is due, even when every pod was gone.</summary>
/// <param name="grain">The task's.</param>
internal sealed class UnfinishedReminder(Grain grain, ILogger log)
{
    /// <summary>Name of the reminder in the store.</summary>
    private const string Name = "unfinished";

    /// <summary>Reminders are no finer; while any pod lives its scan for due work is quicker.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private bool isSet;

    /// <summary>The reminder has come, so it is set.</summary>
    public void Came() => isSet = true;

    /// <summary>Sets the reminder while work is due, and removes it when none is.</summary>
    public async Task SetAsync(bool isDue)
    {
        if (isDue == isSet)
        {
            return;
        }

        try
        {
            await ChangeAsync(isDue);
            isSet = isDue;
        }
        catch (Exception failure)
        {
            // The task is in the store's list of the unfinished as well.
            log.ReminderLost(grain.GetPrimaryKeyString(), failure);
        }
    }

    private async Task ChangeAsync(bool isDue)
    {
        if (isDue)
        {
            await grain.RegisterOrUpdateReminder(Name, Period, Period);
        }
        else if (await grain.GetReminder(Name) is { } reminder)
        {
            await grain.UnregisterReminder(reminder);
        }
    }
}
