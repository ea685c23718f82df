using Pixora.Media.Tasks;

namespace Pixora.Bench.FanOut;

/// <summary>A server that sends facts to groups of viewers.</summary>
internal interface IFactSender
{
    /// <summary>The access token of a viewer.</summary>
    string Token { get; }

    /// <summary>Creates groups for viewers to join.</summary>
    Task<IReadOnlyList<VideoTaskId>> OpenAsync(int groups, CancellationToken cancellationToken);

    /// <summary>Sends one fact to one group, without waiting for the viewers.</summary>
    void Tell(VideoTaskId group, StoryEntry entry);
}
