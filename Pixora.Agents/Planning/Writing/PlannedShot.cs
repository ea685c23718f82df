using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>A scene before it has a length: narration and picture.</summary>
/// <param name="Speech">Estimated seconds of narration, 0 without any.</param>
/// <param name="OpensChapter">True for the first shot of a new part of the film.</param>
/// <param name="Cast">The characters in the picture.</param>
internal sealed record PlannedShot(
    string Title, string Narration, string Visual, double Speech, bool OpensChapter, ValueList<CharacterId> Cast);
