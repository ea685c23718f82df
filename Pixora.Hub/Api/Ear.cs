using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Hub.Api;

/// <summary>Tells one follower of a story what passes, each thing once: of speech the piece that is new, of progress the change, and now and then where the story stands.</summary>
internal sealed class Ear(TimeProvider clock)
{
    /// <summary>UTF-16 units heard of every message that is being spoken.</summary>
    private Dictionary<string, int> heard = [];
    private string? seen;
    private long? topTold;

    /// <param name="passing">What passes now, from its beginning.</param>
    /// <param name="top">Number of the last fact told.</param>
    public IReadOnlyList<WireSignal> Hear(IReadOnlyList<WireSignal> passing, long top) =>
        [.. HearSpeech([.. passing.Where(signal => signal.Type == "token")]), .. SeeProgress(passing.FirstOrDefault(signal => signal.Type == "progress_update")), .. Stand(top)];

    private List<WireSignal> HearSpeech(IReadOnlyList<WireSignal> speech)
    {
        var spoken = speech.Select(signal => signal.Data.Deserialize<WireToken>(JsonSerializerOptions.Web)!).ToList();
        var pieces = spoken.Select(token => (Token: token, From: Math.Min(heard.GetValueOrDefault(token.Message), token.Text.Length))).Where(piece => piece.From < piece.Token.Text.Length)
            .Select(piece => WireSignals.Of(piece.Token with { Offset = piece.From, Text = piece.Token.Text[piece.From..] })).ToList();
        heard = spoken.ToDictionary(token => token.Message, token => token.Text.Length);
        return pieces;
    }

    private IEnumerable<WireSignal> SeeProgress(WireSignal? progress)
    {
        var before = seen;
        seen = progress?.Data.GetRawText();
        return progress is null || seen == before ? [] : [progress];
    }

    /// <summary>At once, so that a follower knows where the past ends, and then as often as the hub tells its viewers.</summary>
    private IEnumerable<WireSignal> Stand(long top)
    {
        if (topTold is { } last && clock.GetElapsedTime(last) < KeepAlive.Round)
        {
            return [];
        }

        topTold = clock.GetTimestamp();
        return [WireSignals.Of(new WireTop(top))];
    }
}
