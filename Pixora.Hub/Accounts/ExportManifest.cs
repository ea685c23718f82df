using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>What an export holds and what it could not hold. It is the last file of the archive: one without it was cut off.</summary>
/// <param name="Format">Raised when the layout changes in a way that a reader must know of.</param>
internal sealed record ExportManifest(
    int Format, DateTimeOffset At, UserId User, IReadOnlyList<ExportedTask> Tasks, IReadOnlyList<MissingPart> Missing);

/// <param name="Folder">Of its files in the archive.</param>
/// <param name="DeletedUntil">Until when the deleted task can be restored; null when it is not deleted.</param>
internal sealed record ExportedTask(
    VideoTaskId Id, string? Title, TaskStage Stage, DateTimeOffset CreatedAt, DateTimeOffset? DeletedUntil, string Folder,
    IReadOnlyList<string> Files);

/// <param name="File">Null when it is the whole task.</param>
/// <param name="Code"><c>task.damaged</c>, <c>task.unknown</c> when it went meanwhile, <c>film.missing</c> when it was cleared away.</param>
internal sealed record MissingPart(VideoTaskId Task, string? File, string Code);
