namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pixora-frames-").FullName;

    public string this[string name] => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
