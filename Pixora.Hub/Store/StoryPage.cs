using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>A part of a story.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Bytes">Their size in the store.</param>
/// <param name="IsCut">True when there may be more than the page was allowed to hold.</param>
internal sealed record StoryPage(IReadOnlyList<StoryEntry> Entries, long Bytes, bool IsCut = false);

/// <summary>The most that is read of a story.</summary>
/// <param name="Entries">At least 1.</param>
/// <param name="Bytes">As stored; the first entry is read whatever its size.</param>
internal readonly record struct PageLimit(int Entries, long Bytes);
