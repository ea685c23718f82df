using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Hub.Api;

/// <summary>
/// Tells one follower of a story what passes, each thing once: of speech the piece that is new, of progress the change, and now and then
/// where the story stands.
/// </summary>
internal sealed class EventStreamCursor(TimeProvider clock)
{
    /// <summary>UTF-16 units heard of every message that is being spoken.</summary>
    private Dictionary<string, int> heard = [];
    private WireProgress? seen;
    private long? topTold;

    /// <param name="passing">What passes now, from its beginning.</param>
    /// <param name="top">Number of the last fact told.</param>
    public IReadOnlyList<WireSignal> Hear(IReadOnlyList<WireSignal> passing, long top)
    {
        var now = passing.Select(signal => signal.Data).ToList();
        var speech = HearSpeech([.. now.OfType<WireToken>()]);
        var progress = SeeProgress(now.OfType<WireProgress>().FirstOrDefault());
        IEnumerable<SignalData> news = [.. speech, .. progress, .. Stand(top)];
        return [.. news.Select(data => new WireSignal(data))];
    }

    private List<WireToken> HearSpeech(IReadOnlyList<WireToken> spoken)
    {
        var pieces = spoken.Select(Rest).Where(piece => piece.Text.Length > 0).ToList();
        heard = spoken.ToDictionary(token => token.Message, token => token.Text.Length);
        return pieces;
    }

    /// <summary>What is new of a message that is told from its beginning.</summary>
    private WireToken Rest(WireToken token)
    {
        var from = Math.Min(heard.GetValueOrDefault(token.Message), token.Text.Length);
        return token with { Offset = from, Text = token.Text[from..] };
    }

    private IEnumerable<WireProgress> SeeProgress(WireProgress? progress)
    {
        var before = seen;
        seen = progress;
        return progress is null || progress == before ? [] : [progress];
    }

    /// <summary>At once, so that a follower knows where the past ends, and then as often as the hub tells its viewers.</summary>
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
