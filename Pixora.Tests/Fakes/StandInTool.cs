using System.Globalization;

namespace Pixora.Tests.Fakes;

/// <summary>
/// A program that misbehaves in the place of another: a link to one of the scripts in <c>Fakes/Tools</c>.
/// </summary>
/// <remarks>
/// A link, because a script that was just written cannot be started while another process that is being started still
/// holds it open.
/// </remarks>
internal sealed class StandInTool
{
    /// <param name="folder">Where it is put.</param>
    /// <param name="fault">Name of the script.</param>
    /// <param name="name">Name of the program it stands in for.</param>
    public StandInTool(string folder, string fault, string name = "ffmpeg")
    {
        Path = System.IO.Path.Combine(folder, name);
        File.CreateSymbolicLink(
            Path, System.IO.Path.Combine(AppContext.BaseDirectory, "Fakes", "Tools", $"{fault}.sh"));
    }

    public string Path { get; }

    /// <summary>How often it was started.</summary>
    public int Runs => Lines.Length;

    /// <summary>Processes of all its runs that are still there.</summary>
    public IEnumerable<int> Alive =>
        Lines.SelectMany(line => line.Split(' ')).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(
            IsAlive);

    private string[] Lines => File.Exists($"{Path}.runs") ? File.ReadAllLines($"{Path}.runs") : [];

    /// <summary>What was killed and not yet collected by its parent is gone.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
