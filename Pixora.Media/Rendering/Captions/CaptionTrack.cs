using System.Text;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Captions;

/// <summary>
/// Captions as an MP4 with one timed-text track (3GPP TS 26.245, "tx3g"), ready to be copied into a film.
/// </summary>
/// <remarks>
/// Written here because FFmpeg's own encoder goes by way of styled subtitles, where <c>{…}</c>, <c>&lt;b&gt;</c> and
/// <c>\N</c> in a caption would be taken for commands.
/// </remarks>
internal static class CaptionTrack
{
    private const int Timescale = 1000;

    // Unity, as every player expects it: 16.16 fixed point, the last column 2.30.
    private static readonly int[] Matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

    /// <param name="cues">In order, none overlapping.</param>
    /// <param name="seconds">Length of the film.</param>
    public static byte[] Write(IReadOnlyList<Cue> cues, double seconds)
    {
        var samples = Samples(cues, Milliseconds(seconds));
        var file = Mp4Box.Of("ftyp").Text("isom").U32(0).Text("isom").ToArray();
        var data = Mp4Box.Of("mdat").U8([.. samples.SelectMany(sample => sample.Bytes)]).ToArray();
        return [.. file, .. data, .. Movie(samples, file.Length + 8).ToArray()];
    }

    // Gaps are filled with empty samples, because a track must be continuous.
    private static List<Sample> Samples(IReadOnlyList<Cue> cues, int end)
    {
        var samples = new List<Sample>();
        var at = 0;
        foreach (var cue in cues)
        {
            var from = Math.Max(at, Milliseconds(cue.Start));
            var to = Milliseconds(cue.End);
            if (to > from)
            {
                AddGap(samples, from - at);
                samples.Add(new Sample(to - from, Encode(cue)));
                at = to;
            }
        }

        AddGap(samples, end - at);
        return samples;
    }

    private static void AddGap(List<Sample> samples, int length)
    {
        if (length > 0)
        {
            samples.Add(new Sample(length, [0, 0]));
        }
    }

    private static byte[] Encode(Cue cue)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', CaptionFileLines.Of(cue)));
        return [(byte)(text.Length >> 8), (byte)text.Length, .. text];
    }

    private static Mp4Box Movie(List<Sample> samples, int offset)
    {
        var length = samples.Sum(sample => sample.Milliseconds);
        var header = Mp4Box.Full("mvhd").U32(0, 0, Timescale, length, 0x10000).U16(0x100, 0).U32(0, 0).U32(Matrix).U32(
            0, 0, 0, 0, 0, 0, 2);
        var track = Mp4Box.Full("tkhd", 3).U32(0, 0, 1, 0, length, 0, 0).U16(0, 0, 0, 0).U32(Matrix).U32(0, 0);
        var media = Mp4Box.Of("mdia").With(
            Mp4Box.Full("mdhd").U32(0, 0, Timescale, length).U16(0x55C4, 0),
            Mp4Box.Full("hdlr").U32(0).Text("sbtl").U32(0, 0, 0).Text("Captions\0"),
            Mp4Box.Of("minf").With(
                Mp4Box.Full("nmhd"),
                Mp4Box.Of("dinf").With(Mp4Box.Full("dref").U32(1).With(Mp4Box.Full("url ", 1))),
                SampleTable(samples, offset)));
        return Mp4Box.Of("moov").With(header, Mp4Box.Of("trak").With(track, media));
    }

    private static Mp4Box SampleTable(List<Sample> samples, int offset) => Mp4Box.Of("stbl").With(
        Mp4Box.Full("stsd").U32(1).With(Description()),
        Mp4Box.Full("stts").U32(samples.Count).U32([.. samples.SelectMany(sample => new[] { 1, sample.Milliseconds })]),
        Mp4Box.Full("stsc").U32(1, 1, samples.Count, 1),
        Mp4Box.Full("stsz").U32(0, samples.Count).U32([.. samples.Select(sample => sample.Bytes.Length)]),
        Mp4Box.Full("stco").U32(1, offset));

    // Centred at the bottom, white, no background.
    private static Mp4Box Description() => Mp4Box.Of("tx3g").U16(0, 0, 0, 1).U32(0).U8(1, 0xFF).U32(0).U16(0, 0, 0, 0)
        .U16(0, 0, 1).U8(0, 18).U8(255, 255, 255, 255)
        .With(Mp4Box.Of("ftab").U16(1, 1).U8(4).Text("Sans"));

    private static int Milliseconds(double seconds) => (int)Math.Round(seconds * Timescale);

    private sealed record Sample(int Milliseconds, byte[] Bytes);
}
