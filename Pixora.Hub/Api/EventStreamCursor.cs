using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Hub.Api;

/// <summary>
/// What one event stream has sent of the signals, so that each is sent once: of streamed text the new part, of progress
/// and of the place in the queue the change, and at intervals the number of the last fact.
/// </summary>
internal sealed class EventStreamCursor(TimeProvider clock)
{
    /// <summary>UTF-16 units sent of each message that is being streamed.</summary>
    private Dictionary<string, int> heard = [];
    private WireProgress? seen;
    private WireThinking? thinking;
    private WireQueuePlace? place;
    private long? topTold;

    /// <param name="passing">The current signals, each from its beginning.</param>
    /// <param name="top">Number of the last fact that was sent.</param>
    public IReadOnlyList<WireSignal> Hear(IReadOnlyList<WireSignal> passing, long top)
    {
        var now = passing.Select(signal => signal.Data).ToList();
        var speech = HearSpeech([.. now.OfType<WireToken>()]);
        var progress = SeeProgress(now.OfType<WireProgress>().FirstOrDefault());
        IEnumerable<SignalData> news =
        [
            .. SeeThinking(now.OfType<WireThinking>().FirstOrDefault()), .. speech,
                .. SeePlace(now.OfType<WireQueuePlace>().FirstOrDefault()),
            .. progress, .. Stand(top),
        ];
        return [.. news.Select(data => new WireSignal(data))];
    }

    private List<WireToken> HearSpeech(IReadOnlyList<WireToken> spoken)
    {
        var pieces = spoken.Select(Rest).Where(piece => piece.Text.Length > 0).ToList();
        heard = spoken.ToDictionary(token => token.Message, token => token.Text.Length);
        return pieces;
    }

    /// <summary>The part of a streamed message that was not sent yet.</summary>
    private WireToken Rest(WireToken token)
    {
        var from = Math.Min(heard.GetValueOrDefault(token.Message), token.Text.Length);
        return token with { Offset = from, Text = token.Text[from..] };
    }

    private IEnumerable<WireThinking> SeeThinking(WireThinking? now)
    {
        var before = thinking;
        thinking = now;
        return now is null || now == before ? [] : [now];
    }

    private IEnumerable<WireProgress> SeeProgress(WireProgress? progress)
    {
        var before = seen;
        seen = progress;
        return progress is null || progress == before ? [] : [progress];
    }

    /// <summary>The place in the queue when it has changed; once 0 when the film does not wait any more.</summary>
    private IEnumerable<WireQueuePlace> SeePlace(WireQueuePlace? now)
    {
        var before = place;
        place = now;
        return now == before ? [] : [now ?? new(0, null, null, null)];
    }

    /// <summary>First at once, so that a client knows where the replay ends, then at the interval of the hub.</summary>
    private IEnumerable<WireTop> Stand(long top)
    {
        if (topTold is { } last && clock.GetElapsedTime(last) < KeepAlive.Interval)
        {
            return [];
        }

        topTold = clock.GetTimestamp();
        return [new WireTop(top)];
    }
}
