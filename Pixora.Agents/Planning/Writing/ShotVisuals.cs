using System.Globalization;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Knowledge;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses the picture of each scene.</summary>
internal sealed class ShotVisuals(ResolvedBrief film, BeatPlaceholders placeholders)
{
    private static readonly string[] Looks =
    [
        "wide view at dawn, soft light", "seen from above, long shadows", "close detail, shallow depth",
        "wide view at dusk, warm sky", "quiet night, stars", "morning fog, light rays",
    ];

    private readonly ValueList<string> places = film.Cast.Count > 0 ? BeatLibrary.Story.Places
        : film.Topic.Domains.Count > 0 ? film.Topic.Domains[0].Places
        : Anywhere.Places;

    internal BeatPlaceholders Placeholders => placeholders;

    /// <summary>The shot of a narrated beat.</summary>
    internal PlannedShot Dress(SelectedBeat told, int index, string narration, double speech) => new(
        FilmTitle.Shorten(told.Title), narration, See(told.Beat, index), speech, index > 0 && OpensChapter(told.Beat), Cast(told.Beat));

    /// <summary>The shot of a beat in a film without a voice.</summary>
    internal PlannedShot Show(StoryBeat beat, string language, int index) => new(
        FilmTitle.Shorten(placeholders.Say(beat.Texts[language].Title)),
        "",
        See(beat, index),
        0,
        index > 0 && OpensChapter(beat),
        Cast(beat));

    /// <summary>A shot of a place, without narration.</summary>
    internal PlannedShot Interlude(int number) => places.Count == 0
        ? Subject(number)
        : Look(number, $"{places[number % places.Count]}, {Looks[number % Looks.Length]}");

    /// <summary>A shot of a subject of which nothing is known, without narration.</summary>
    internal PlannedShot Subject(int number)
    {
        var look = Looks[number % Looks.Length];
        var seen = placeholders.Seen.Length > 0 ? placeholders.Seen : Anywhere.Places[number % Anywhere.Places.Count];
        return Look(number, $"{seen}, {look}");
    }

    private PlannedShot Look(int number, string seen) => new(
        MessageCatalog.Format(string.Create(CultureInfo.InvariantCulture, $"look-{number % Looks.Length}"), film.Format.Language),
        "",
        seen,
        0,
        false,
        []);

    private static bool OpensChapter(StoryBeat beat) => beat.Role is BeatRole.Turn or BeatRole.Close;

    private string See(StoryBeat beat, int index)
    {
        var seen = placeholders.See(beat.Visual, places.Count == 0 ? "" : places[index % places.Count]);
        var names = film.Topic.Specific
            && film.Cast.Count == 0
            && beat.Role != BeatRole.Develop
            && !beat.Visual.Contains("{subject}", StringComparison.Ordinal);
        return names ? $"{placeholders.Seen}, {seen}" : seen;
    }

    private ValueList<CharacterId> Cast(StoryBeat beat) =>
        beat.Visual.Contains("{name}", StringComparison.Ordinal)
            ? [.. film.Cast.Select(character => character.Id)]
            : [];
}
