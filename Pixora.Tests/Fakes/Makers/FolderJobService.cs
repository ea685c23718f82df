using System.Globalization;

namespace Pixora.Tests.Fakes.Makers;

/// <summary>
/// A <see cref="JobService"/> for several processes: each order and each question is a file of a folder, so that it
/// outlives whoever asked.
/// </summary>
internal sealed class FolderJobService(string folder) : IJobService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public int Orders => Files("order").Count;

    /// <summary>Ids that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. Files("asked").Select(File.ReadAllText)];

    private string Ready => Path.Combine(folder, "ready");

    public string Order()
    {
        var job = string.Create(CultureInfo.InvariantCulture, $"job-{Orders + 1}");
        Add("order", job);
        return job;
    }

    public void Finish() => File.WriteAllText(Ready, "");

    public async Task WaitAsync(string job, CancellationToken cancellationToken)
    {
        Add("asked", job);
        while (!File.Exists(Ready))
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Moved to its place, so that nobody reads half of it.</summary>
    private void Add(string kind, string job)
    {
        var aside = Path.Combine(folder, $"{Guid.NewGuid():n}.new");
        File.WriteAllText(aside, job);
        File.Move(aside, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{kind}-{Files(kind).Count + 1:000}")));
    }

    private List<string> Files(string kind) => [.. Directory.EnumerateFiles(folder, $"{kind}-*").Order(StringComparer.Ordinal)];
}
