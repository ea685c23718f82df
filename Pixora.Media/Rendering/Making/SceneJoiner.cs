using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Making;

/// <summary>Joins clips with FFmpeg's concat demuxer.</summary>
internal sealed class SceneJoiner(MediaTools tools) : ISceneJoiner
{
    public async Task JoinAsync(IReadOnlyList<string> clips, string path, CancellationToken cancellationToken)
    {
        var list = path + ".list";
        try
        {
            await File.WriteAllLinesAsync(
                list, clips.Select(clip => $"file {Quoted(Path.GetFullPath(clip))}"), cancellationToken);
            await tools.FFmpeg.RunAsync(
                [
                    "-v", "error", "-nostdin", "-y", "-f", "concat", "-safe", "0", "-i", list, "-map", "0:v", "-c", "copy",
                    "-fflags", "+bitexact", "-movflags", "+faststart", path,
                ],
                ToolBounds.Copy(clips), cancellationToken);
        }
        finally
        {
            File.Delete(list);
        }
    }

    /// <summary>
    /// As ffmpeg-utils(1), "Quoting and escaping": nothing is special between single quotes but the quote itself.
    /// </summary>
    private static string Quoted(string path) => $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
