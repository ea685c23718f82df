using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>All that the planner knows. The beats of a pack are read when its subject is asked for.</summary>
internal static class BeatLibrary
{
    private const string PackFolder = "Beats/packs";

    private const string ArcFolder = "Beats/arcs";

    /// <summary>Beats that follow a named character.</summary>
    internal static Domain Story { get; } = DomainFile.Read("story", EmbeddedText.Lines($"{ArcFolder}/story.txt"));

    /// <summary>The wide subjects in order of id.</summary>
    internal static IReadOnlyList<Area> Areas { get; } =
    [
        .. EmbeddedText.Files("Beats").Where(file => file.Count(letter => letter == '/') == 1)
            .Select(file => DomainFile.ReadArea(IdOf(file), EmbeddedText.Lines(file))),
    ];

    /// <summary>The narrow subjects in order of id.</summary>
    internal static IReadOnlyList<PackHead> Packs { get; } =
        [.. EmbeddedText.Files(PackFolder).Select(file => PackHead.Read(IdOf(file), EmbeddedText.Lines(file)))];

    internal static PackNames Names { get; } = new(Packs);

    /// <summary>Languages narration can be written in.</summary>
    internal static IReadOnlyCollection<string> Languages { get; } = [.. Story.Names.Keys];

    /// <exception cref="FileNotFoundException">There is no such pack.</exception>
    internal static Domain Open(string pack) => DomainFile.Read(pack, EmbeddedText.Lines($"{PackFolder}/{pack}.txt"));

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);
}
