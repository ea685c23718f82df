using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>A script that is spoken word for word.</summary>
/// <param name="Title">As the script gives it, null when it gives none.</param>
/// <param name="Language">ISO 639-1 code.</param>
internal sealed record PastedScript(string? Title, string Language, ValueList<ScriptPassage> Passages);

/// <summary>What stands under one heading, in one paragraph or in one pair of quotes.</summary>
/// <param name="Heading">Empty when there is none.</param>
/// <param name="Narration">Every spoken word in its order; empty for a passage without narration.</param>
/// <param name="Visual">What the script says is seen; empty when it says nothing.</param>
internal sealed record ScriptPassage(string Heading, string Narration, string Visual);
