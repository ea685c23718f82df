using System.Text;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>
/// The signals of one task: who is thinking, its place in the queue, progress, and messages that are still being
/// produced. Of
/// thinking, place and progress only the newest is kept, of a message all text. Not safe for use by several threads.
/// </summary>
internal sealed class LiveSignals
{
    private readonly Dictionary<string, Speech> speeches = [];
    private WireProgress? progress;
    private bool unseen;

    /// <summary>The place of a film that waits, null when it does not.</summary>
    private WireQueuePlace? place;
    private WireQueuePlace? untoldPlace;

    /// <summary>Which model is being asked and has not said a word, null when none is.</summary>
    private WireThinking? thinking;
    private bool untoldThinking;
    private List<WireToken> withdrawn = [];

    /// <summary>True when there is something that was not sent yet.</summary>
    public bool IsUntold => unseen || untoldThinking || withdrawn.Count > 0 || untoldPlace is not null
        || speeches.Values.Any(speech => speech.Told < speech.Text.Length);

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

    /// <summary>Replaces who is thinking.</summary>
    public void Think(WireThinking now)
    {
        thinking = now;
        untoldThinking = true;
    }

    /// <summary>Adds text to a message; its speaker is no longer thinking.</summary>
    public void Speak(string message, string speaker, string piece)
    {
        thinking = null;
        untoldThinking = false;
        if (!speeches.TryGetValue(message, out var speech))
        {
            speeches[message] = speech = new Speech(message, speaker);
        }

        speech.Text.Append(piece);
    }

    /// <summary>Forgets a message: it has become a fact, or will never be one.</summary>
    public void Spoken(string message) => speeches.Remove(message);

    /// <summary>Forgets a message and says so to those who heard a part of it.</summary>
    public void TakeBack(string message)
    {
        if (speeches.Remove(message, out var speech) && speech.Told > 0)
        {
            withdrawn.Add(new WireToken(message, speech.Speaker, 0, ""));
        }
    }

    /// <summary>Forgets all messages and who is thinking.</summary>
    public void Hush()
    {
        speeches.Clear();
        thinking = null;
        untoldThinking = false;
    }

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
        var signals = withdrawn.Select(token => new WireSignal(token)).ToList();
        withdrawn = [];
        signals.AddRange(
            speeches.Values.Where(speech => speech.Told < speech.Text.Length).Select(speech => speech.Take()));
        if (untoldThinking)
        {
            signals.Add(new WireSignal(thinking!));
            untoldThinking = false;
        }

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
        .. new SignalData?[] { thinking, place, progress }.OfType<SignalData>().Select(data => new WireSignal(data)),
    ];

    private sealed class Speech(string message, string speaker)
    {
        public StringBuilder Text { get; } = new();

        public string Speaker => speaker;

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
