namespace Pixora.Hub.Contracts;

/// <summary>
/// What starts a task over HTTP, as <see cref="CreateTaskRequest"/>; the command id is the header
/// <c>Idempotency-Key</c>.
/// </summary>
/// <param name="Prompt">A sentence, or a whole script.</param>
/// <param name="Seconds">Length.</param>
/// <param name="Aspect"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="Captions"><c>burned</c> or <c>soft</c>.</param>
public sealed record NewTask(
    string Prompt,
    double? Seconds = null,
    string? Aspect = null,
    string? Style = null,
    string? Language = null,
    bool? Narrated = null,
    string? Captions = null);

/// <summary>What a person says to the crew.</summary>
public sealed record NewMessage(string Text);

/// <summary>The task that was started.</summary>
public sealed record StartedTask(string TaskId);

/// <summary>A task in a list.</summary>
/// <param name="Title">Null before there is a plan.</param>
/// <param name="Revision">0 before there is a plan.</param>
/// <param name="Thumbnail">
/// Path of the newest film's thumbnail, null before there is a film and while it is deleted.
/// </param>
/// <param name="DeletedUntil">Until when a deleted task can be restored; null when it is not deleted.</param>
/// <param name="Waits">
/// What it waits for from its owner: <c>approval</c>, <c>question</c>, or <c>scenes</c> that could not be made; null when
/// it is not the owner's turn.
/// </param>
public sealed record TaskCard(
    string Id, string? Title, WireStage Stage, int Revision, long Seq, DateTimeOffset CreatedAt, string? Thumbnail,
    DateTimeOffset? DeletedUntil = null, string? Waits = null);

/// <summary>Tasks, the one that changed last first; of deleted ones, the one that goes for good first.</summary>
/// <param name="Next">The <c>skip</c> of the next page, null on the last.</param>
/// <param name="Epoch">Of the story of the list; with <paramref name="Seq"/> it continues by <c>JoinList</c>.</param>
/// <param name="Seq">Number of the last news contained, 0 before the first.</param>
public sealed record TaskPage(IReadOnlyList<TaskCard> Tasks, int? Next, long Epoch = 0, long Seq = 0);

/// <summary>A piece of a task's chat.</summary>
/// <param name="From">How many lines lie before these: the <c>before</c> of the next page, 0 on the last.</param>
/// <param name="Total">How many lines the chat has.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record ChatPage(int From, int Total, IReadOnlyList<FactData.ChatMessage> Lines);

/// <summary>Asks for everything of the caller to be deleted.</summary>
/// <param name="Confirm"><c>delete everything</c>: anything else is refused.</param>
public sealed record DeleteAccount(string? Confirm = null);

/// <summary>Everything of the caller was deleted.</summary>
/// <param name="Tasks">How many tasks were, now; each can be restored for a while.</param>
public sealed record DeletedAccount(int Tasks);

/// <summary>A whole task as of <paramref name="Seq"/>.</summary>
public sealed record TaskReading(string TaskId, long Epoch, long Seq, DateTimeOffset CreatedAt, TaskSnapshot Snapshot);

/// <summary>
/// A piece of a task's story: facts after the one the client holds, or a snapshot that replaces what it has.
/// </summary>
/// <param name="Seq">Number of the last fact contained: ask for what comes after it.</param>
/// <param name="Top">Number of the last fact there is.</param>
/// <param name="Snapshot">
/// Set when the facts would not continue what the client holds: the whole task as of <paramref name="Seq"/>.
/// </param>
public sealed record EventPage(long Epoch, long Seq, long Top, IReadOnlyList<WireFact> Facts, TaskSnapshot? Snapshot);

/// <summary>A snapshot in a stream of events.</summary>
public sealed record WireSnapshot(long Epoch, long Seq, TaskSnapshot Snapshot);

/// <summary>What the crew thinks with.</summary>
/// <param name="Offline">True when no model is configured and the offline planner answers.</param>
/// <param name="AskedAt">When the models were asked, null while none has answered yet.</param>
public sealed record ModelsReading(bool Offline, DateTimeOffset? AskedAt, IReadOnlyList<ModelStanding> Models);

/// <param name="Problem"> Null when it is there to stay; <c>model.unknown</c> when its endpoint does not have it,
/// <c>model.retiring</c> when it names a last day, <c>model.key</c> or <c>model.unreachable</c> when it could not be
/// asked.
/// </param>
/// <param name="LastDay">The day it is shut down, null when none is named.</param>
/// <param name="Fallback">The profile that answers instead, null when there is no problem or nobody else.</param>
public sealed record ModelStanding(string Profile, string Model, string? Problem, DateOnly? LastDay, string? Fallback);

/// <summary>Where a preference comes from.</summary>
/// <param name="By"><c>stated</c> by the person, or <c>repeated</c>: they chose the same in several tasks.</param>
/// <param name="Tasks">The tasks it was repeated in, empty when it was stated.</param>
public sealed record PreferenceOrigin(string By, IReadOnlyList<string> Tasks);
