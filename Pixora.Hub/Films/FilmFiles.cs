using System.Collections.Frozen;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Films;

/// <summary>The files of a finished film that clients may get.</summary>
internal static class FilmFiles
{
    public const string Video = "final_video.mp4";

    public const string Thumbnail = "thumbnail.jpg";

    public const string Vtt = "captions.vtt";

    /// <summary>By name. No other name is ever used in a path.</summary>
    public static FrozenDictionary<string, FilmFile> All { get; } = new Dictionary<string, FilmFile>(
        StringComparer.Ordinal)
    {
        [Video] = new("video/mp4", "film"),
        [Thumbnail] = new("image/jpeg", "thumbnail"),
        ["captions.srt"] = new("application/x-subrip", "captions"),
        [Vtt] = new("text/vtt", "captions"),
    }.ToFrozenDictionary();

    /// <summary>Keys of the task's assets of a kind, the newest first.</summary>
    public static IEnumerable<AssetKey> MadeFor(VideoTask task, string kind) =>
        task.Assets.Where(note => note.Kind == kind && AssetKey.TryParse(note.Key, out _)).Reverse().Select(
            note => new AssetKey(note.Key));
}

/// <param name="Kind">Of the asset that it is, as <see cref="AssetNote.Kind"/>.</param>
internal sealed record FilmFile(string Type, string Kind);
