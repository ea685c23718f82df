namespace Pixora.Bench;

/// <summary>A temporary folder for the run, in /dev/shm where it exists, deleted at the end.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"pixora-bench-{Environment.ProcessId}")).FullName;

    public string Folder => folder;

    public string this[string name] => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
