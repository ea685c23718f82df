namespace Pixora.Bench;

/// <summary>A folder for the run, in memory where there is one, gone after it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"pixora-bench-{Environment.ProcessId}")).FullName;

    public string this[string name] => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
