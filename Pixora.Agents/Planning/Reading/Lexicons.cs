namespace Pixora.Agents.Planning.Reading;

/// <summary>The words the planner understands, loaded once.</summary>
internal static class Lexicons
{
    internal static Lexicon Aspect { get; } = Lexicon.Load("aspect");

    internal static Lexicon Style { get; } = Lexicon.Load("style");

    internal static Lexicon Mood { get; } = Lexicon.Load("mood");

    internal static Lexicon Genre { get; } = Lexicon.Load("genre");

    internal static Lexicon Voice { get; } = Lexicon.Load("voice");

    internal static Lexicon Captions { get; } = Lexicon.Load("captions");

    internal static Lexicon Tongues { get; } = Lexicon.Load("tongues");

    internal static Lexicon FunctionWords { get; } = Lexicon.Load("function-words");

    internal static Lexicon Numbers { get; } = Lexicon.Load("numbers");

    internal static Lexicon Units { get; } = Lexicon.Load("units");

    internal static Lexicon Requests { get; } = Lexicon.Load("requests");

    internal static Lexicon ScriptMarks { get; } = Lexicon.Load("script-marks");

    internal static Lexicon Cast { get; } = Lexicon.Load("cast");
}
