using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Tells whether a text names something that must not appear.</summary>
internal static class Avoidance
{
    private static readonly string[] Joints = [" or ", " and ", " nor ", " oder ", " und ", " noch ", " o ", " y ",
        " ni ", " ou ", " et ", ", ", "、", "和", "或"];

    /// <param name="avoided">As the person put it; several things may be joined.</param>
    internal static bool Names(string text, string avoided) =>
        avoided.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(thing => text.Contains(thing, StringComparison.OrdinalIgnoreCase)
                || SubjectMatching.IsNamedIn(text, thing));
}
