using Pixora.Hub.Contracts;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>Answers to commands, and refusals that need no look at the task.</summary>
internal static class Replies
{
    public static Refusal TaskUnknown { get; } = new("task.unknown", "There is no such task.");

    public static Refusal TaskId { get; } = new("task.id", "A task id is 32 lowercase hexadecimal digits.");

    public static Refusal CommandId { get; } = new(
        "command.id", "A command id is 1 to 64 letters, digits, '-' and '_'.");

    public static CommandReply Refuse(Refusal refusal) => new(false, null, refusal.Code, refusal.Message, 0);

    public static CommandReply Of(CreateReply reply) =>
        reply.Refusal is { } refusal ? Refuse(refusal) : Done(reply.Task!.Value, 0);

    /// <param name="answer">Null when there is no such task for who asks.</param>
    public static CommandReply Of(VideoTaskId task, CommandAnswer? answer) => answer switch
    {
        null => Refuse(TaskUnknown),
        { Refusal: { } refusal } => new CommandReply(false, task.Value, refusal.Code, refusal.Message, answer.Revision),
        _ => Done(task, answer.Revision),
    };

    public static CommandReply Done(VideoTaskId task, int revision) => new(true, task.Value, null, null, revision);

    public static PreviewReply RefusePreview(Refusal refusal) =>
        new(false, null, refusal.Code, refusal.Message, 0, null, null);

    public static WireWork Of(ChangePreview work) => new(
        work.Kept,
        [.. work.Rebuilt.Select(parts => new WireParts(parts.Kind.ToString().ToLowerInvariant(), parts.Scene?.Value, parts.Count))],
        work.Seconds,
        work.Price);
}
