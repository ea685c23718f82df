namespace Pixora.Hub.Contracts;

/// <summary>
/// What an export holds and what it could not hold. It is the last file of the archive: one without it was cut off.
/// </summary>
/// <param name="Format">Raised when the layout changes in a way that a reader must know of.</param>
/// <param name="User">Id of whose it is.</param>
public sealed record ExportManifest(
    int Format, DateTimeOffset At, string User, IReadOnlyList<ExportedTask> Tasks, IReadOnlyList<MissingPart> Missing);

/// <param name="Folder">Of its files in the archive.</param>
/// <param name="DeletedUntil">Until when the deleted task can be restored; null when it is not deleted.</param>
public sealed record ExportedTask(
    string Id,
    string? Title,
    WireStage Stage,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeletedUntil,
    string Folder,
    IReadOnlyList<string> Files);

/// <summary>
/// What an archive of a film holds and what it could not hold. It is its last file: an archive without it was cut off.
/// </summary>
/// <param name="Format">Raised when the layout changes in a way that a reader must know of.</param>
/// <param name="Task">Its id.</param>
/// <param name="Revision">The revision that the film shows.</param>
/// <param name="Folder">Of its files in the archive.</param>
public sealed record FilmManifest(
    int Format, DateTimeOffset At, string Task, string? Title, int Revision, string Folder, IReadOnlyList<string> Files,
    IReadOnlyList<MissingPart> Missing);

/// <param name="Task">Its id.</param>
/// <param name="File">Null when it is the whole task.</param>
/// <param name="Code">
/// <c>task.damaged</c>, <c>task.unknown</c> when it went meanwhile, <c>film.missing</c> when it was cleared away,
/// <c>asset.missing</c> of a part of a film that is damaged.
/// </param>
public sealed record MissingPart(string Task, string? File, string Code);

/// <summary>What was chosen in one film.</summary>
/// <param name="Entry">Name of the preference.</param>
/// <param name="Task">Id of the film's task.</param>
/// <param name="Value">
/// JSON as text; empty when nothing is chosen any more, <c>null</c> when the film does not count any more.
/// </param>
public sealed record WireChoice(string Entry, string Task, string Value);
