using Pixora.Hub.Stories;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Does one kind of due work.</summary>
internal interface IWorkHandler
{
    DueWorkKind Kind { get; }

    /// <summary>Does it and records the outcome, so that it is no longer due.</summary>
    /// <exception cref="ProviderException">It cannot be done; the caller reports it to the task.</exception>
    Task WorkAsync(VideoTask task, CancellationToken cancellationToken);
}
