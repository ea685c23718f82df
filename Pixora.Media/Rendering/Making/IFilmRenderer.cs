using System.Collections.Frozen;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Makes a film of a breakdown: uses stored assets and makes the missing ones.</summary>
public interface IFilmRenderer
{
    /// <summary>Makes the film and its readable folder.</summary>
    /// <exception cref="UnfinishedFilmException">Parts of scenes could not be made, of which the watcher was told. All
    /// that does not need them is made.</exception>
    /// <exception cref="Generation.ProviderException">A part of the whole film could not be made, the film breaks a
    /// promise (<c>film.*</c>), or the disk is full (<c>disk.full</c>). What was finished is kept.</exception>
    Task<FilmResult> RenderAsync(RenderJob job, IRenderWatcher watcher, CancellationToken cancellationToken);

    /// <summary>
    /// What making this breakdown would cost now, in US dollars, what is there already not counted; null when a price
    /// is not known.
    /// </summary>
    Task<decimal?> QuoteAsync(Breakdown breakdown, CancellationToken cancellationToken);
}

/// <param name="CreatedAt">When the task was created; part of the readable folder's name.</param>
public sealed record RenderJob(VideoTaskId Task, DateTimeOffset CreatedAt, int Revision, Breakdown Breakdown)
{
    /// <summary>Keys of parts that could not be made before: they are not tried again.</summary>
    public IReadOnlySet<AssetKey> Failed { get; init; } = FrozenSet<AssetKey>.Empty;
}

/// <summary>Receives the progress of a render. Calls come one at a time.</summary>
public interface IRenderWatcher
{
    /// <summary>May be called often; the percent never falls.</summary>
    void Progress(RenderProgress progress);

    /// <summary>
    /// A part of the film is there, made now or before; clips and joins too, which are not recorded in the story.
    /// </summary>
    Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken);

    /// <summary>An asset is there.</summary>
    Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken);

    /// <summary>
    /// A service is about to be asked for a part that is not there. Nothing is asked before this returns.
    /// </summary>
    /// <exception cref="Generation.ProviderException">It is not to be ordered: <c>spend.limit</c>.</exception>
    Task OrderingAsync(PartOrder order, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An order has ended.</summary>
    /// <param name="paid">Whether it was paid for.</param>
    /// <param name="code">Why it failed, null when it was delivered.</param>
    Task OrderedAsync(PartOrder order, Payment paid, string? code, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A part of a scene could not be made; the others go on.</summary>
    Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken);
}

/// <param name="Percent">0 to 100.</param>
/// <param name="Stage">What is being made: <c>narration</c>, <c>images</c>, <c>music</c>, <c>clips</c>,
/// <c>soundtrack</c>, <c>film</c>, <c>checks</c>.</param>
/// <param name="Message">For a person.</param>
public sealed record RenderProgress(double Percent, string Stage, string Message);
