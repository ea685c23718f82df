using System.Globalization;
using System.Text;
using System.Text.Json;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Reads the soft captions of a film as raw packets, without a decoder.</summary>
internal static class CaptionPackets
{
    public static async Task<ValueList<Cue>> ReadAsync(FFmpeg ffprobe, string path, CancellationToken cancellationToken)
    {
        var packets = await ffprobe.RunAsync(
            [
                "-v", "error", "-select_streams", "s:0",
                "-show_entries", "packet=pts_time,duration_time,data", "-show_data", "-of", "json", path,
            ],
            ToolBounds.Reading(0), cancellationToken);
        using var json = JsonDocument.Parse(packets.Output);
        return [.. json.RootElement.GetProperty("packets").EnumerateArray().Select(CueOf).Where(cue => cue.Text.Length > 0)];
    }

    private static Cue CueOf(JsonElement packet)
    {
        var start = Number(packet, "pts_time");
        var bytes = Dump(packet.GetProperty("data").GetString() ?? "");
        var length = bytes.Length < 2 ? 0 : (bytes[0] << 8) | bytes[1];
        return new Cue(
            start,
            start + Number(packet, "duration_time"),
            Encoding.UTF8.GetString(bytes, Math.Min(2, bytes.Length), Math.Min(length, Math.Max(0, bytes.Length - 2))));
    }

    private static double Number(JsonElement packet, string name) =>
        packet.TryGetProperty(name, out var value) ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture) : 0;

    // Lines of "00000010: 7d00 0015 …  text": eight groups of two bytes from column 10 on.
    private static byte[] Dump(string dump) => Convert.FromHexString(string.Concat(
        dump
            .Split('\n')
            .Where(line => line.Length > 10)
            .Select(line => line.Substring(10, Math.Min(40, line.Length - 10)).Replace(" ", "", StringComparison.Ordinal))));
}
