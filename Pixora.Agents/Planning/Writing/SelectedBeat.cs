using Pixora.Agents.Planning.Knowledge;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>A beat with the sentences that were chosen from it.</summary>
/// <param name="Speech">Estimated seconds of them all.</param>
internal sealed record SelectedBeat(StoryBeat Beat, string Title, ValueList<string> Sentences, double Speech);
