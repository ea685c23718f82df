using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Editing;

/// <summary>The words of editing, loaded once.</summary>
internal static class EditWords
{
    internal static Lexicon Actions { get; } = Lexicon.Load("edit-actions");

    internal static Lexicon Topics { get; } = Lexicon.Load("edit-topics");

    internal static Lexicon Degrees { get; } = Lexicon.Load("edit-degrees");

    internal static Lexicon Languages { get; } = Lexicon.Load("edit-languages");

    internal static Lexicon Filler { get; } = Lexicon.Load("edit-filler");

    internal static Lexicon Ordinals { get; } = Lexicon.Load("ordinals");
}
