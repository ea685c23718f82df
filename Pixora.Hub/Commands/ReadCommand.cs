using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>Either a command or why it cannot be read; neither when there was none.</summary>
internal sealed record ReadCommand(TaskCommand? Command, Refusal? Refusal)
{
    public static ReadCommand None { get; } = new(null, null);

    public static ReadCommand Refuse(string code, string message) => new(null, new Refusal(code, message));
}
