using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Answers to commands.</summary>
internal static class Replies
{
    public static Refusal TaskUnknown { get; } = new("task.unknown", "There is no such task.");

    public static Refusal TaskId { get; } = new("task.id", "A task id is 32 lowercase hexadecimal digits.");

    public static Refusal CommandId { get; } = new("command.id", "A command id is 1 to 64 letters, digits, '-' and '_'.");

    public static CommandReply Refuse(Refusal refusal, VideoTask? task = null) => new(false, task?.Id.Value, refusal.Code, refusal.Message, task?.Revision ?? 0);

    /// <param name="task">As it stands after the decision.</param>
    public static CommandReply Of(Decision decision, VideoTask task) => decision is Decision.Rejected rejected
        ? Refuse(rejected.Refusal, task)
        : new CommandReply(true, task.Id.Value, null, null, task.Revision);
}
