using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Who asks for a task: a person who has signed in, or who holds a share link.</summary>
/// <param name="User">Id of the person; null for the holder of a link.</param>
/// <param name="Shared">Id of the task that the link opens; null for a person.</param>
[GenerateSerializer, Immutable]
internal sealed record Asker([property: Id(0)] string? User, [property: Id(1)] string? Shared)
{
    public static implicit operator Asker(UserId user) => new(user.Value, null);

    /// <summary>The holder of a valid link to a task.</summary>
    public static Asker OfLink(VideoTaskId task) => new(null, task.Value);
}
