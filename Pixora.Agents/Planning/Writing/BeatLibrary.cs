using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Writing;

/// <summary>All subject areas, loaded once.</summary>
internal static class BeatLibrary
{
    /// <summary>Beats that fit every subject.</summary>
    internal static Domain Anything { get; } = Load("Beats/arcs/anything.txt");

    /// <summary>Beats that follow a named character.</summary>
    internal static Domain Story { get; } = Load("Beats/arcs/story.txt");

    /// <summary>The subject areas in order of id.</summary>
    internal static IReadOnlyList<Domain> Domains { get; } =
        [.. EmbeddedText.Files("Beats").Where(file => !file.StartsWith("Beats/arcs/", StringComparison.Ordinal)).Select(Load)];

    /// <summary>Languages narration can be written in.</summary>
    internal static IReadOnlyCollection<string> Languages { get; } = [.. Anything.Names.Keys];

    private static Domain Load(string file) =>
        DomainFile.Read(Path.GetFileNameWithoutExtension(file), EmbeddedText.Lines(file));
}
