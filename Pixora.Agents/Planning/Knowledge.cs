using System.Reflection;

namespace Pixora.Agents.Planning;

/// <summary>What the offline planner knows, as text files inside the assembly.</summary>
internal static class Knowledge
{
    private static readonly Assembly Home = typeof(Knowledge).Assembly;

    /// <summary>The lines of one file that say something: no comments, no blank lines.</summary>
    /// <param name="name">Folder and file, such as <c>Lexicons/style.txt</c>.</param>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The assembly holds no {name}.", name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The files of one folder, in order of name.</summary>
    internal static IEnumerable<string> Files(string folder) =>
        Home.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
