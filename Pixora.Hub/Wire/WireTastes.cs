using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>Preferences as they travel: each entry and its origin.</summary>
internal static class WireTastes
{
    public static WireTaste Of(Taste taste)
    {
        var likes = WirePlans.Of(taste.Likes);
        var origins = PreferenceEntries.Of(taste.Likes).Keys.ToDictionary(
            name => name, name => Origin(taste.Learned.GetValueOrDefault(name)));
        return new WireTaste(likes.Style, likes.Voice, likes.Pace, likes.MusicLevelDb, likes.Aspect, origins);
    }

    public static WireChoice Of(Choice choice) => new(choice.Entry, choice.Task.Value, choice.Value);

    private static PreferenceOrigin Origin(ValueList<VideoTaskId>? films) =>
        films is null ? new("stated", []) : new("repeated", [.. films.Select(film => film.Value)]);
}
