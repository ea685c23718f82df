using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Where in the arc of a film a beat belongs.</summary>
internal enum BeatRole
{
    Hook,
    Develop,
    Turn,
    Close,
}

/// <summary>One thought of a film: what is said in each language, and what is seen meanwhile.</summary>
/// <param name="Id">Names it within all beats.</param>
/// <param name="Visual">English keywords for the picture; <c>{place}</c>, <c>{subject}</c> and <c>{name}</c> are filled in.</param>
/// <param name="Texts">By language.</param>
internal sealed record Beat(string Id, BeatRole Role, string Visual, IReadOnlyDictionary<string, BeatText> Texts);

/// <param name="Title">Of the scene, a few words.</param>
/// <param name="Sentences">The first stands alone; the others go on from it.</param>
internal sealed record BeatText(string Title, ValueList<string> Sentences);
