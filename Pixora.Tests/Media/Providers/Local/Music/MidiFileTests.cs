using System.Buffers.Binary;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Local.Music;

public sealed class MidiFileTests
{
    [Theory]
    [InlineData(MusicMood.Calm, MusicGenre.Ambient, 1)]
    [InlineData(MusicMood.Epic, MusicGenre.Orchestral, 60)]
    [InlineData(MusicMood.Playful, MusicGenre.Electronic, 180)]
    public void What_is_written_reads_back_as_the_score(MusicMood mood, MusicGenre genre, double seconds)
    {
        var score = ScoreComposer.Compose(new(mood, genre, seconds, 5));
        var events = Read(MidiFile.Write(score, 1));
        var tempo = events.Single(midi => midi.Status == 0xFF && midi.Data[0] == 0x51).Data;
        Assert.Equal(score.SecondsPerBeat * 1e6, (tempo[2] << 16) | (tempo[3] << 8) | tempo[4], 1.0);
        var written =
            events.Where(midi => (midi.Status & 0xF0) == 0x90).Select(midi => (midi.Tick, (int)midi.Data[0])).Order();
        Assert.Equal(score.Notes.Select(note => ((int)Math.Round(note.Start * MidiFile.TicksPerBeat), note.Pitch)).Order(), written);
        Assert.Equal(written.Count(), events.Count(midi => (midi.Status & 0xF0) == 0x80));
        Assert.Equal((seconds + 1) / score.SecondsPerBeat * MidiFile.TicksPerBeat, events[^1].Tick, 2.0);
    }

    private static List<(int Tick, int Status, byte[] Data)> Read(byte[] file)
    {
        Assert.Equal("MThd"u8.ToArray(), file[..4]);
        Assert.Equal("MTrk"u8.ToArray(), file[14..18]);
        Assert.Equal(file.Length - 22, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(18)));
        var events = new List<(int, int, byte[])>();
        for (int at = 22, tick = 0; at < file.Length;)
        {
            var delta = 0;
            do
            {
                delta = (delta << 7) | (file[at] & 0x7F);
            }
            while ((file[at++] & 0x80) != 0);

            tick += delta;
            var status = file[at++];
            var length = status == 0xFF ? 2 + file[at + 1] : (status & 0xF0) == 0xC0 ? 1 : 2;
            events.Add((tick, status, file[at..(at + length)]));
            at += length;
        }

        return events;
    }
}
