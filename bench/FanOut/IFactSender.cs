using Pixora.Media.Tasks;

namespace Pixora.Bench.FanOut;

/// <summary>A server that tells groups of viewers what happens.</summary>
internal interface IFactSender
{
    /// <summary>What a viewer shows at the door.</summary>
    string Token { get; }

    /// <summary>Makes groups that viewers may join.</summary>
    Task<IReadOnlyList<VideoTaskId>> OpenAsync(int groups, CancellationToken cancellationToken);

    /// <summary>Tells one group one fact, and does not wait for the viewers.</summary>
    void Tell(VideoTaskId group, StoryEntry entry);
}
