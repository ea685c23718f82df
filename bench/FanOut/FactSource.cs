using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Bench.FanOut;

/// <summary>Sends facts to the groups of a server, each with its time of sending in its text.</summary>
internal sealed class FactSource(IFactSender sender, TimeProvider clock)
{
    /// <summary>Marks the time of sending; occurs nowhere else.</summary>
    public const byte Mark = (byte)'~';

    /// <summary>
    /// Digits of the time of sending, in ticks of the clock that all processes of this machine share.
    /// </summary>
    public const int Digits = 19;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private IReadOnlyList<VideoTaskId> groups = [];

    private long told;

    public string Token => sender.Token;

    /// <returns>The groups.</returns>
    public async Task<IReadOnlyList<string>> OpenAsync(int count, CancellationToken cancellationToken)
    {
        groups = await sender.OpenAsync(count, cancellationToken);
        return [.. groups.Select(group => group.Value)];
    }

    /// <summary>Sends one fact to every group.</summary>
    public void Round()
    {
        foreach (var group in groups)
        {
            Tell(group);
        }
    }

    /// <summary>Sends facts to the groups in turns.</summary>
    /// <param name="rate">Facts a second, all groups together.</param>
    /// <returns>How many.</returns>
    public async Task<long> PaceAsync(int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        var done = 0L;
        var start = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Tick, clock);
        while (clock.GetElapsedTime(start) < length && await timer.WaitForNextTickAsync(cancellationToken))
        {
            for (var due = (long)(clock.GetElapsedTime(start).TotalSeconds * rate); done < due; done++)
            {
                Tell(groups[(int)(done % groups.Count)]);
            }
        }

        return done;
    }

    private void Tell(VideoTaskId group)
    {
        var moment = clock.GetTimestamp().ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
        var fact = new ChatMessage(Actor.Crew, "director", $"{(char)Mark}{moment} The sea is calm tonight.");
        sender.Tell(
            group, new StoryEntry(1, Interlocked.Increment(ref told), clock.GetUtcNow(), new CommandId("bench"), fact));
    }
}
