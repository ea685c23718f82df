namespace Pixora.Agents.Language;

/// <summary>The word lists of the planner, loaded once.</summary>
internal static class Lexicons
{
    internal static PhraseLexicon Aspect { get; } = PhraseLexicon.Load("aspect");

    internal static PhraseLexicon Style { get; } = PhraseLexicon.Load("style");

    internal static PhraseLexicon Mood { get; } = PhraseLexicon.Load("mood");

    internal static PhraseLexicon Genre { get; } = PhraseLexicon.Load("genre");

    internal static PhraseLexicon Voice { get; } = PhraseLexicon.Load("voice");

    internal static PhraseLexicon Captions { get; } = PhraseLexicon.Load("captions");

    internal static PhraseLexicon Tongues { get; } = PhraseLexicon.Load("tongues");

    internal static PhraseLexicon FunctionWords { get; } = PhraseLexicon.Load("function-words");

    internal static PhraseLexicon Requests { get; } = PhraseLexicon.Load("requests");

    internal static PhraseLexicon ScriptMarks { get; } = PhraseLexicon.Load("script-marks");

    internal static PhraseLexicon Cast { get; } = PhraseLexicon.Load("cast");
}
