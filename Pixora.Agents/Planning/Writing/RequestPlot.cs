using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>What a request tells or lists, a scene each.</summary>
/// <param name="Seen">What each picture shows, in the request's language.</param>
/// <param name="Said">The person's own words for each scene; empty for a list of things, of which the planner speaks.</param>
internal sealed record RequestPlot(ValueList<string> Seen, ValueList<string> Said)
{
    /// <summary>Where it stands in the request; empty for none.</summary>
    internal string Sentence { get; init; } = "";

    internal static RequestPlot None { get; } = new([], []);
}
