namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>A clause with what its writer meant.</summary>
/// <param name="Voice">Who wrote it.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Kind">Name of a kind of wish in lower case.</param>
/// <param name="Polarity">Name of a polarity in lower case.</param>
internal sealed record TrainingSentence(string Voice, string Language, string Kind, string Polarity, string Text)
{
    /// <summary>What made sentences from frames, instead of a writer.</summary>
    internal const string Frames = "frames";
}
