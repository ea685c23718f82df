using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Refusals that come from a task's place among others, not from its rules.</summary>
internal static class Refusals
{
    public static Refusal CommandReused { get; } = new("command.reused", "This command id has started another task already. Use a new one.");

    public static Refusal TooManyRunning { get; } = new("limit.tasks", "You have as many films in the making as you may. Wait for one to finish, or cancel one.");
}
