using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>The word lists of editing, loaded once.</summary>
internal static class EditLexicons
{
    internal static PhraseLexicon Actions { get; } = PhraseLexicon.Load("edit-actions");

    internal static PhraseLexicon Topics { get; } = PhraseLexicon.Load("edit-topics");

    internal static PhraseLexicon Degrees { get; } = PhraseLexicon.Load("edit-degrees");

    internal static PhraseLexicon Languages { get; } = PhraseLexicon.Load("edit-languages");

    internal static PhraseLexicon Filler { get; } = PhraseLexicon.Load("edit-filler");

    internal static PhraseLexicon Ordinals { get; } = PhraseLexicon.Load("ordinals");
}
