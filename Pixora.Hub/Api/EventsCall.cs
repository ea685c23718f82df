using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;

namespace Pixora.Hub.Api;

/// <summary>A request for a task's story.</summary>
/// <param name="After">Number of the last fact held; none is 0.</param>
/// <param name="Epoch">The epoch of what is held; not checked when null.</param>
/// <param name="LastId">
/// Id of the last event held, <c>epoch-seq</c>: who comes back says it, and it counts instead of the other two.
/// </param>
internal sealed record EventsCall(
    string TaskId,
    long? After,
    long? Epoch,
    [FromHeader(Name = "Last-Event-ID")] string? LastId,
    HttpContext Context,
    GrainTasks Tasks)
{
    /// <summary>True when pages are wanted and no stream.</summary>
    public bool WantsPage => Accepts("application/json") && !Accepts("text/event-stream");

    public TaskCall Call => new(TaskId, Context, Tasks);

    /// <summary>Reads which facts the client holds.</summary>
    public bool TryReadHeld(out StoryHeld held)
    {
        held = new StoryHeld(Epoch, After ?? 0);
        return string.IsNullOrEmpty(LastId) ? held.Seq >= 0 : TryReadId(LastId, out held);
    }

    private static bool TryReadId(string id, out StoryHeld held)
    {
        held = default;
        var parts = id.Split('-');
        if (parts.Length != 2 || !TryReadNumber(parts[0], out var epoch) || !TryReadNumber(parts[1], out var seq))
        {
            return false;
        }

        held = new StoryHeld(epoch, seq);
        return true;
    }

    private static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private bool Accepts(string type) =>
        Context.Request.GetTypedHeaders().Accept.Any(
            accepted => accepted.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));
}
