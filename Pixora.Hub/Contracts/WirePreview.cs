namespace Pixora.Hub.Contracts;

/// <summary>Asks what a command would cause. Nothing is changed by asking, so it needs no id.</summary>
/// <param name="Body"> The command with its <c>type</c>, as in <see cref="CommandRequest"/>; null asks what the film of
/// the plan as it is takes.
/// </param>
/// <param name="ExpectedRevision">The revision the sender saw; null does not ask.</param>
public sealed record PreviewRequest(WireCommand? Body = null, int? ExpectedRevision = null);

/// <summary>What a command would cause, or the refusal it would get.</summary>
/// <param name="Ok">True when the command would take effect.</param>
/// <param name="Code">The code the command would be refused with, null when it would take effect.</param>
/// <param name="Revision">The task's revision now.</param>
/// <param name="Edit">
/// What the plan afterwards keeps of the plan now, and what is new in it; null when there is nothing to compare.
/// </param>
/// <param name="Film">What making the film of the plan afterwards takes, what is made already counted as kept.</param>
public sealed record PreviewReply(
    bool Ok, string? TaskId, string? Code, string? Message, int Revision, WireWork? Edit, WireWork? Film);

/// <summary>What is kept and what has to be made.</summary>
/// <param name="Kept">Parts that stay as they are.</param>
/// <param name="Seconds">Estimated working time on one core.</param>
/// <param name="Price">US dollars; null when a price is not known.</param>
public sealed record WireWork(int Kept, IReadOnlyList<WireParts> Rebuilt, double Seconds, decimal? Price);

/// <summary>Parts to be made.</summary>
/// <param name="Kind"><c>image</c>, <c>narration</c>, <c>clip</c> …, as in <c>asset_ready</c>.</param>
/// <param name="Scene">Null for the whole film's.</param>
/// <param name="Count">At least 1.</param>
public sealed record WireParts(string Kind, string? Scene, int Count);
