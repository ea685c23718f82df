using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>What somebody likes, as it travels: each entry, and where it comes from.</summary>
internal static class WirePreferences
{
    public const string Origins = "origins";

    public static JsonElement Of(Taste taste)
    {
        var entries = JsonSerializer.SerializeToNode(taste.Likes, TaskJson.Options)!.AsObject();
        var origins = PreferenceEntries.Of(taste.Likes).Keys.ToDictionary(name => name, name => Origin(taste.Learned.GetValueOrDefault(name)));
        entries[Origins] = JsonSerializer.SerializeToNode(origins, TaskJson.Options);
        return JsonSerializer.SerializeToElement(entries);
    }

    private static PreferenceOrigin Origin(ValueList<VideoTaskId>? films) =>
        films is null ? new("stated", []) : new("repeated", [.. films.Select(film => film.Value)]);
}
