using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Reads a request: pure, and the same whatever the machine's language.</summary>
internal static class PromptReading
{
    /// <summary>More characters than these are too small to be told apart.</summary>
    public const int MaxFigures = 4;

    private const int Neighbour = 16;

    public static SceneDescription Read(ImageRequest request, NamedThings things)
    {
        var cues = Lexicon.Find(request.Prompt);
        var random = SeededRandom.For((ulong)request.Seed, FoldedText.Of(request.Prompt));
        var subjects = Subjects(cues);
        var places = PlaceReading.Rank(cues, things);
        var place = places.Count > 0
            ? places[0]
            : random.Pick<Place>(
                [Place.Landscape, Place.Landscape, Place.Mountains, Place.Lake, Place.Field]);
        var weather = First<PromptCue.OfWeather>(cues)?.Weather;
        FigureLook[] figures =
        [
            .. request.Characters.Where(text => !string.IsNullOrWhiteSpace(text)).Take(MaxFigures).Select(text => FigureLook.Of(text)),
        ];
        return new SceneDescription(
            place,
            [.. places.Skip(1)],
            DaylightOf(cues, place, random),
            weather
                ?? (subjects.Any(seen => seen.Subject == Subject.Lightning) ? Weather.Storm
                    : random.Chance(0.3f) ? Weather.Cloudy
                    : Weather.Clear),
            weather == Weather.Snow ? Season.Winter : First<PromptCue.OfSeason>(cues)?.Season,
            [.. subjects],
            things.Seen,
            [.. figures],
            LooseColour(cues),
            request.Style);
    }

    private static T? First<T>(IReadOnlyList<FoundCue> cues)
        where T : PromptCue => cues.Select(found => found.Cue).OfType<T>().FirstOrDefault();

    private static Daylight DaylightOf(IReadOnlyList<FoundCue> cues, Place place, SeededRandom random)
    {
        if (First<PromptCue.OfDaylight>(cues) is { } named)
        {
            return named.Daylight;
        }

        var nightly = cues.Select(found => found.Cue).OfType<PromptCue.OfSubject>().Any(cue => IsNightly(cue.Subject));
        return nightly && place is not Place.AlienWorld ? Daylight.Night : random.Pick<Daylight>(place is Place.Abstract or Place.Network
            ? [Daylight.Night, Daylight.Dusk, Daylight.Dawn]
            : [Daylight.Dawn, Daylight.Day, Daylight.Day, Daylight.Dusk, Daylight.Dusk]);
    }

    private static bool IsNightly(Subject subject) => subject is Subject.Stars or Subject.Moon or Subject.Aurora or Subject.Galaxy
        or Subject.Comet;

    private static List<SeenSubject> Subjects(IReadOnlyList<FoundCue> cues) =>
    [
        .. cues.Where(found => found.Cue is PromptCue.OfSubject { Subject: var subject }
                && (SubjectTraits.IsPerson(subject) || SubjectTraits.IsHeavenly(subject)))
            .GroupBy(found => ((PromptCue.OfSubject)found.Cue).Subject)
            .Select(same => new SeenSubject(same.Key, CountOf(cues, same.First()), ColourOf(cues, same.First()))),
    ];

    private static int CountOf(IReadOnlyList<FoundCue> cues, FoundCue subject) =>
        cues.Where(found =>
            found.Cue is PromptCue.OfCount
                && found.At < subject.At
                && subject.At - found.End <= Neighbour
                && Nearest(cues, found) == subject)
            .Select(found => ((PromptCue.OfCount)found.Cue).Count).FirstOrDefault(1);

    private static uint? ColourOf(IReadOnlyList<FoundCue> cues, FoundCue subject) =>
        cues
            .Where(found => found.Cue is PromptCue.OfColour && Nearest(cues, found) == subject)
            .Select(found => ((PromptCue.OfColour)found.Cue).Rgb)
            .Cast<uint?>()
            .FirstOrDefault();

    private static uint? LooseColour(IReadOnlyList<FoundCue> cues) =>
        cues
            .Where(found => found.Cue is PromptCue.OfColour && Nearest(cues, found)?.Cue is not PromptCue.OfSubject)
            .Select(found => ((PromptCue.OfColour)found.Cue).Rgb)
            .Cast<uint?>()
            .FirstOrDefault();

    /// <summary>
    /// The thing a colour or number belongs to: the next one ahead if near, else the one just before ("planète rouge").
    /// </summary>
    private static FoundCue? Nearest(IReadOnlyList<FoundCue> cues, FoundCue word) =>
        cues
            .Where(found => found.Cue is PromptCue.OfSubject or PromptCue.OfPlace && Distance(found, word) <= Neighbour)
            .MinBy(found => Distance(found, word));

    private static int Distance(FoundCue thing, FoundCue word) =>
        thing.At >= word.End ? thing.At - word.End : word.At - thing.End + 3;
}
