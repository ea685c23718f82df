namespace Pixora.Media.Tasks;

/// <summary>
/// A command that took effect, remembered so that sending it again does nothing twice and gets the same answer.
/// </summary>
/// <param name="At">When its first entry was recorded.</param>
/// <param name="Request">What it asked for, as <see cref="CommandEnvelope.Digest"/>; null does not say.</param>
/// <param name="Revision">The task's revision after it.</param>
public sealed record PastCommand(CommandId Id, DateTimeOffset At, string? Request = null, int Revision = 0)
{
    /// <summary>Nothing is done twice; another request under the same id is a mistake of its sender.</summary>
    internal Decision Answer(CommandEnvelope again) => Request is null || Request == again.Digest()
        ? Decision.Accept()
        : Decision.Reject("command.reused", "This command id was used for another request already. Use a new one.");
}
