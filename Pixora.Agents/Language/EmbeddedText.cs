using System.Reflection;

namespace Pixora.Agents.Language;

/// <summary>Reads the files embedded in the assembly: word lists, beats, sentences and weights.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Home = typeof(EmbeddedText).Assembly;

    /// <summary>The lines of a file without blank lines and comments, which begin with <c>#</c>.</summary>
    /// <param name="name">Folder and file, such as <c>Lexicons/style.txt</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>A file as it is; the caller closes it.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    internal static Stream Open(string name) => Home.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The assembly holds no {name}.", name);

    /// <summary>The names of a folder's files in ordinal order.</summary>
    internal static IEnumerable<string> Files(string folder) => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
