using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>How much a story may grow. What the crew answers to the last words that were taken still fits.</summary>
internal sealed class StoryCapacity(IOptions<LimitOptions> limits)
{
    /// <summary>Bytes beyond a full story that a turn of the crew may add.</summary>
    private const long CrewsReserve = 1_000_000;

    /// <summary>
    /// Bytes that an owner's decisions may add to a full story: some ten thousand of them. Only those that end
    /// something are taken beyond.
    /// </summary>
    private const long OwnersReserve = 2_000_000;

    /// <summary>
    /// Bytes beyond that which are kept for restoring, some thousand times: nobody deletes a film, as they always can,
    /// and finds out then that its story is too full to bring it back.
    /// </summary>
    private const long RestoringReserve = 1_000_000;

    /// <summary>Why a command that would be accepted is not taken, null when there is room for it.</summary>
    /// <param name="bytes">Size of the story before the command.</param>
    public Refusal? Refuse(CommandEnvelope command, long bytes)
    {
        var most = limits.Value.StoryBytes;
        if (most == 0)
        {
            return null;
        }

        var byPerson = command.By is Actor.Person;
        if (bytes >= most + (byPerson ? 0 : CrewsReserve) && StoryRoom.IsTakenWhenFull(command.Command) is not true)
        {
            return Refusals.StoryFull(bytes, most);
        }

        var last = most + OwnersReserve + (command.Command is RestoreTask ? RestoringReserve : 0);
        return byPerson && bytes >= last && !StoryRoom.IsTakenAlways(command.Command)
            ? Refusals.StoryOverfull(bytes, last)
            : null;
    }
}
