using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>The part of a film that a beat belongs to.</summary>
internal enum BeatRole
{
    Hook,
    Develop,
    Turn,
    Close,
}

/// <summary>One thought of a film: narration in each language, and the picture that goes with it.</summary>
/// <param name="Id">Unique among all beats.</param>
/// <param name="Visual">
/// English keywords for the picture; <c>{place}</c>, <c>{subject}</c> and <c>{name}</c> are filled in.
/// </param>
/// <param name="Texts">By language.</param>
internal sealed record StoryBeat(string Id, BeatRole Role, string Visual, IReadOnlyDictionary<string, BeatText> Texts);

/// <param name="Title">Of the scene, a few words.</param>
/// <param name="Sentences">The first can stand alone; each of the others needs those before it.</param>
internal sealed record BeatText(string Title, ValueList<string> Sentences);
