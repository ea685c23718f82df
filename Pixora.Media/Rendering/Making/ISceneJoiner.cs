namespace Pixora.Media.Rendering.Making;

internal interface ISceneJoiner
{
    /// <summary>Joins clips by stream copy into an MP4 at <paramref name="path"/>.</summary>
    /// <param name="clips">In playing order, at least one.</param>
    Task JoinAsync(IReadOnlyList<string> clips, string path, CancellationToken cancellationToken);
}
