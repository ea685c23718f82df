using System.Buffers.Binary;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// Writes a score as a Standard MIDI File of format 0 (MIDI Manufacturers Association: Standard MIDI Files 1.0,
/// RP-001).
/// </summary>
internal static class MidiFile
{
    public const int TicksPerBeat = 960;

    private const int DrumChannel = 9;
    private const byte NoteOff = 0x80;
    private const byte NoteOn = 0x90;
    private const byte Control = 0xB0;
    private const byte Program = 0xC0;

    /// <param name="tail">Seconds of silence at the end, in which the last notes may ring out.</param>
    public static byte[] Write(Score score, double tail)
    {
        using var track = new MemoryStream();
        var microseconds = (int)Math.Round(score.SecondsPerBeat * 1_000_000);
        Event(track, 0, [0xFF, 0x51, 3, (byte)(microseconds >> 16), (byte)(microseconds >> 8), (byte)microseconds]);
        foreach (var part in Enum.GetValues<Part>())
        {
            SetUp(track, part, Arrangement.Of(score.Genre).Programs);
        }

        var now = 0;
        foreach (var (tick, message) in Messages(score))
        {
            Event(track, tick - now, message);
            now = tick;
        }

        var end = (int)Math.Ceiling((score.Seconds + tail) / score.SecondsPerBeat * TicksPerBeat);
        Event(track, end - now, [0xFF, 0x2F, 0]);
        return [.. Header(), .. "MTrk"u8, .. BigEndian((int)track.Length), .. track.ToArray()];
    }

    private static byte[] Header() =>
        [.. "MThd"u8, .. BigEndian(6), 0, 0, 0, 1, TicksPerBeat >> 8, TicksPerBeat & 0xFF];

    private static void SetUp(Stream track, Part part, Programs programs)
    {
        var mix = Mix.Of(part);
        var program = part switch
        {
            Part.Pad => programs.Pad,
            Part.Strings => programs.Strings,
            Part.Bass => programs.Bass,
            Part.Pluck => programs.Pluck,
            Part.Melody => programs.Melody,
            _ => 0,
        };
        Event(track, 0, [(byte)(Program | Channel(part)), (byte)program]);
        foreach (
            var (controller, value) in new[] { (7, mix.Level), (10, (mix.Pan + 1) / 2), (91, mix.Reverb), (93, 0) })
        {
            Event(track, 0, [(byte)(Control | Channel(part)), (byte)controller, (byte)Math.Round(value * 127)]);
        }
    }

    // A note ends before another begins at the same tick, or a repeated note would be cut short.
    private static IEnumerable<(int Tick, byte[] Message)> Messages(Score score) => score.Notes
        .SelectMany(note => new (int Tick, byte[] Message)[]
        {
            (
                Tick(note.Start),
                [(byte)(NoteOn | Channel(note.Part)), (byte)note.Pitch, (byte)Math.Clamp(Math.Round(note.Strength * 127), 1, 127)]),
            (Tick(note.End), [(byte)(NoteOff | Channel(note.Part)), (byte)note.Pitch, 64]),
        })
        .OrderBy(timed => timed.Tick).ThenBy(timed => timed.Message[0] & 0xF0);

    private static int Tick(double beat) => (int)Math.Round(beat * TicksPerBeat);

    private static int Channel(Part part) => part == Part.Drums ? DrumChannel : (int)part;

    private static void Event(Stream track, int delta, ReadOnlySpan<byte> message)
    {
        for (var shift = 21; shift > 0; shift -= 7)
        {
            if (delta >> shift != 0)
            {
                track.WriteByte((byte)(0x80 | ((delta >> shift) & 0x7F)));
            }
        }

        track.WriteByte((byte)(delta & 0x7F));
        track.Write(message);
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
