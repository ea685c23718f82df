using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>A scene before it has a place in the film: what is said and seen.</summary>
/// <param name="Speech">Estimated seconds of narration, 0 when nobody speaks.</param>
/// <param name="OpensChapter">The film takes a breath before it.</param>
/// <param name="Cast">Who is seen.</param>
internal sealed record Shot(string Title, string Narration, string Visual, double Speech, bool OpensChapter, ValueList<CharacterId> Cast);
