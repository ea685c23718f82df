using System.Text;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>What passes of one task and is not yet a fact: how far it is, and messages half spoken. Of progress the newest is kept, of speech all of it.</summary>
internal sealed class Passing
{
    private readonly Dictionary<string, Speech> speeches = [];
    private WireProgress? progress;
    private bool unseen;

    /// <summary>True when there is something that viewers have not been told.</summary>
    public bool IsUntold => unseen || speeches.Values.Any(speech => speech.Told < speech.Text.Length);

    /// <summary>True when some of it is speech, which is told more often than progress.</summary>
    public bool Speaks => speeches.Values.Any(speech => speech.Told < speech.Text.Length);

    /// <summary>Of the progress shown last, 0 without one.</summary>
    public double Percent => progress?.Percent ?? 0;

    /// <summary>A percent below the one before is raised to it.</summary>
    public void Show(WireProgress now)
    {
        progress = now with { Percent = Math.Max(now.Percent, progress?.Percent ?? 0) };
        unseen = true;
    }

    /// <summary>Adds a piece to a message.</summary>
    public void Speak(string message, string speaker, string piece)
    {
        if (!speeches.TryGetValue(message, out var speech))
        {
            speeches[message] = speech = new Speech(message, speaker);
        }

        speech.Text.Append(piece);
    }

    /// <summary>The message has become a fact, or will never be one.</summary>
    public void Spoken(string message) => speeches.Remove(message);

    /// <summary>No message that is half spoken will be a fact.</summary>
    public void Hush() => speeches.Clear();

    /// <summary>Forgets the progress, so that the next attempt may begin at zero.</summary>
    public void Clear() => (progress, unseen) = (null, false);

    /// <summary>What viewers have not been told yet; from then on they have.</summary>
    public IReadOnlyList<WireSignal> Take()
    {
        var signals = speeches.Values.Where(speech => speech.Told < speech.Text.Length).Select(speech => speech.Take()).ToList();
        if (unseen)
        {
            signals.Add(new WireSignal(progress!));
            unseen = false;
        }

        return signals;
    }

    /// <summary>All of it from its beginning, for a viewer who comes.</summary>
    public IReadOnlyList<WireSignal> Whole() =>
        [.. speeches.Values.Select(speech => speech.Whole()), .. progress is null ? Array.Empty<WireSignal>() : [new WireSignal(progress)]];

    private sealed class Speech(string message, string speaker)
    {
        public StringBuilder Text { get; } = new();

        /// <summary>UTF-16 units that viewers were told.</summary>
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
