using System.Text;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>
/// The signals of one task: its place in the queue, progress, and messages that are still being produced. Of place and
/// progress only the newest is kept, of a message all text. Not safe for use by several threads.
/// </summary>
internal sealed class LiveSignals
{
    private readonly Dictionary<string, Speech> speeches = [];
    private WireProgress? progress;
    private bool unseen;

    /// <summary>The place of a film that waits, null when it does not.</summary>
    private WireQueuePlace? place;
    private WireQueuePlace? untoldPlace;

    /// <summary>True when there is something that was not sent yet.</summary>
    public bool IsUntold => unseen || untoldPlace is not null || speeches.Values.Any(speech => speech.Told < speech.Text.Length);

    /// <summary>True when text of a message was not sent yet: it is sent more often than progress.</summary>
    public bool Speaks => speeches.Values.Any(speech => speech.Told < speech.Text.Length);

    /// <summary>Of the newest progress, 0 without one.</summary>
    public double Percent => progress?.Percent ?? 0;

    /// <summary>Replaces the progress; a percentage below the one before is raised to it.</summary>
    public void Show(WireProgress now)
    {
        progress = now with { Percent = Math.Max(now.Percent, progress?.Percent ?? 0) };
        unseen = true;
    }

    /// <summary>Replaces the place of the film in the queue.</summary>
    /// <param name="now">Position 0 says that the film is begun.</param>
    public void Wait(WireQueuePlace now)
    {
        untoldPlace = now == place || (now.Position == 0 && place is null) ? untoldPlace : now;
        place = now.Position == 0 ? null : now;
    }

    /// <summary>Adds text to a message.</summary>
    public void Speak(string message, string speaker, string piece)
    {
        if (!speeches.TryGetValue(message, out var speech))
        {
            speeches[message] = speech = new Speech(message, speaker);
        }

        speech.Text.Append(piece);
    }

    /// <summary>Forgets a message: it has become a fact, or will never be one.</summary>
    public void Spoken(string message) => speeches.Remove(message);

    /// <summary>Forgets all messages.</summary>
    public void Hush() => speeches.Clear();

    /// <summary>Forgets the progress and the place in the queue, so that the next render begins at zero.</summary>
    public void Clear()
    {
        progress = null;
        unseen = false;
        place = untoldPlace = null;
    }

    /// <summary>What was not sent yet; from now on it counts as sent.</summary>
    public IReadOnlyList<WireSignal> Take()
    {
        var signals =
            speeches.Values.Where(speech => speech.Told < speech.Text.Length).Select(speech => speech.Take()).ToList();
        if (untoldPlace is not null)
        {
            signals.Add(new WireSignal(untoldPlace));
            untoldPlace = null;
        }

        if (unseen)
        {
            signals.Add(new WireSignal(progress!));
            unseen = false;
        }

        return signals;
    }

    /// <summary>All of it from the beginning, for a viewer who joins.</summary>
    public IReadOnlyList<WireSignal> Whole() =>
    [
        .. speeches.Values.Select(speech => speech.Whole()),
        .. new SignalData?[] { place, progress }.OfType<SignalData>().Select(data => new WireSignal(data)),
    ];

    private sealed class Speech(string message, string speaker)
    {
        public StringBuilder Text { get; } = new();

        /// <summary>UTF-16 units that were sent.</summary>
        public int Told { get; private set; }

        public WireSignal Take()
        {
            var piece = new WireToken(message, speaker, Told, Text.ToString(Told, Text.Length - Told));
            Told = Text.Length;
            return new WireSignal(piece);
        }

        public WireSignal Whole() => new WireSignal(new WireToken(message, speaker, 0, Text.ToString()));
    }
}
