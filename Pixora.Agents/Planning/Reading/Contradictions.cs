using System.Globalization;
using Pixora.Agents.Hearing;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Finds wishes of a brief that exclude each other.</summary>
internal static class Contradictions
{
    /// <summary>How much longer than the film its scenes may be together, before somebody is asked.</summary>
    private const double Tolerance = 1.15;

    private const double Likely = 0.5;

    internal static Contradiction? Find(Brief brief, BriefReading reading) =>
        Times(brief, reading) ?? Music(reading) ?? Voice(brief, reading) ?? Captions(reading);

    /// <summary>The brief with an answer added; what is said last counts, and what it excludes is taken out.</summary>
    internal static Brief Settle(Brief brief, string answer)
    {
        var said = BriefReader.Read(answer);
        var prompt = brief.Prompt;
        foreach (var clause in BriefReader.Read(prompt).Request!.Clauses.OrderByDescending(clause => clause.Start))
        {
            if (Overruled(clause, said))
            {
                prompt = prompt.Remove(clause.Start, clause.Text.Source.Length).Insert(clause.Start, "");
            }
        }

        return brief with { Prompt = $"{prompt.Trim(' ', ',', ';')}\n{answer}", Seconds = said.Lengths.Count > 0
            ? null : brief.Seconds };
    }

    private static bool Overruled(Clause clause, BriefReading said) => clause.Kind switch
    {
        WishKind.Music or WishKind.Volume => said.Music is not null,
        WishKind.Voice or WishKind.Pace => said.Narrated is not null,
        WishKind.Captions => said.Captions is not null,
        WishKind.Length => said.Lengths.Count > 0,
        WishKind.SceneCount or WishKind.SceneLength => said.Scenes is not null || said.Lengths.Count > 0,
        _ => false,
    };

    private static Contradiction? Times(Brief brief, BriefReading reading)
    {
        if (reading is not { Scenes: { } scenes, SceneSeconds: { } each }
            || (brief.Seconds ?? First(reading.Lengths)) is not { } seconds)
        {
            return null;
        }

        var needed = scenes * each;
        var fitting = Math.Max(1, (int)(seconds / each));
        return needed <= seconds * Tolerance
            ? null
            : new(
                "times",
                [scenes, Number(each), Number(needed), Number(seconds)],
                [new("way-length", [Number(needed)]), new("way-scenes", [fitting])]);
    }

    private static Contradiction? Music(BriefReading reading) =>
        Wishes(reading, WishKind.Music).Any(IsOff)
        && (Wishes(reading, WishKind.Music).Any(clause => clause.Polarity == Polarity.Do)
            || (reading.Request?.Standing ?? []).Any(HasMusic))
            ? new("music", [], [new("way-music", []), new("way-no-music", [])])
            : null;

    /// <summary>"With a loud song": whether it is about the song or its level, there is music.</summary>
    private static bool HasMusic(Clause clause) =>
        WishValues.Read(WishKind.Volume, clause.Text).OfVoice == false
        && clause.Wishes
            .Where(wish => wish is { Kind: WishKind.Music, Polarity: Polarity.Do } or { Kind: WishKind.Volume })
            .Sum(wish => wish.Probability) >= Likely;

    private static Contradiction? Voice(Brief brief, BriefReading reading) =>
        (Wishes(reading, WishKind.Voice).Any(IsOff) || brief.Narrated == false)
        && (Wishes(reading, WishKind.Voice).Any(clause => clause.Polarity == Polarity.Do) || (brief.Narrated is null
        && reading.Pace is not null))
            ? new("voice", [], [new("way-voice", []), new("way-no-voice", [])])
            : null;

    private static Contradiction? Captions(BriefReading reading) =>
        Wishes(reading, WishKind.Captions).Any(IsOff)
            && Wishes(reading, WishKind.Captions).Any(clause => clause.Polarity == Polarity.Do)
            ? new("captions", [], [new("way-captions", []), new("way-no-captions", [])])
            : null;

    private static IEnumerable<Clause> Wishes(BriefReading reading, WishKind kind) =>
        (reading.Request?.Standing ?? []).Where(clause => clause.Kind == kind && BriefClauses.IsBelieved(clause));

    private static bool IsOff(Clause clause) => clause.Polarity == Polarity.Off;

    private static double? First(ValueList<double> lengths) => lengths.Count > 0 ? lengths[0] : null;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
