using System.Text.Json.Nodes;
using Pixora.Media.Tasks;

namespace Pixora.Plugins.Arguments;

/// <summary>The ranges and words that parameters of a name take, for the schema.</summary>
internal static class ValueRanges
{
    /// <summary>Adds what is known of a parameter to its schema.</summary>
    /// <param name="name">The parameter's or field's name.</param>
    public static void Add(string name, JsonObject schema)
    {
        switch (name)
        {
            case "aspect":
                schema["enum"] = new JsonArray(
                    [.. Enum.GetValues<AspectRatio>().Select(aspect => JsonValue.Create(AspectRatios.ToText(aspect)))]);
                break;
            case "pace":
                Range(schema, FilmLimits.SlowestPace, FilmLimits.FastestPace);
                break;
            case "musicLevelDb":
                Range(schema, FilmLimits.QuietestMusic, FilmLimits.LoudestMusic);
                break;
            case "place":
                Range(schema, 1, FilmLimits.MaxScenes);
                break;
        }
    }

    private static void Range(JsonObject schema, double least, double most)
    {
        schema["minimum"] = least;
        schema["maximum"] = most;
    }
}
