using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Making;

/// <summary>Tells what is wrong with the machine or the server from what is wrong with one part.</summary>
internal static class WholeFilmFaults
{
    /// <summary>True when the film's other parts would fail in the same way, so that nothing more is begun.</summary>
    public static bool StopsAll(ProviderException fault) => fault.Code is "disk.full" or "data.readonly" or "store.unavailable"
        or "cluster.unavailable" or "asset.unseen" or "asset.stopped" or "ffmpeg.missing" or "maker.unknown";
}
