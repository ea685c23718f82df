using System.Globalization;
using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>
/// Settles what is to be made: the brief's own fields first, then what its sentence says, then what the person likes,
/// then the house's defaults.
/// </summary>
internal static class BriefResolver
{
    internal static ResolvedBrief Settle(
        Brief brief, Preferences preferences, HeardBrief heard, Assumptions assumptions)
    {
        var (reading, plot, topic) = heard;
        if (reading.Script is null && reading.Cast.Count == 0 && plot.Seen.Count == 0 && topic.Subject.Length == 0)
        {
            assumptions.Add("subject");
        }

        SayWhatIsLeft(reading, plot, assumptions);
        var narrated = brief.Narrated ?? reading.Narrated ?? FilmDefaults.Narrated;
        var format = new FilmFormat(
            Length(brief, reading, assumptions),
            Aspect(brief, preferences, reading, assumptions),
            Style(brief, preferences, reading, assumptions),
            Language(brief, reading, narrated, assumptions),
            brief.Captions ?? reading.Captions ?? FilmDefaults.Captions);
        return new(
            format.Language == reading.PromptLanguage ? topic : topic.Abroad(BeatLibrary.Languages.Contains(reading.PromptLanguage)),
            format,
            new Voice(
                narrated,
                reading.Voice ?? preferences.Voice ?? FilmDefaults.Voice,
                reading.Pace ?? preferences.Pace ?? FilmDefaults.Pace),
            Music(preferences, reading, topic, format.Style),
            reading.Cast,
            reading.Scenes,
            brief.Seconds is not null || reading.Lengths.Count > 0 || reading.SceneSeconds is not null,
            narrated ? reading.Script : null)
        {
            Title = reading.Title,
            Appeal = reading.Appeal,
            Contents = reading.Contents.Count > 0 ? reading.Contents : plot.Seen,
            Told = reading.Contents.Count > 0 || format.Language != reading.PromptLanguage ? [] : plot.Said,
            Lists = reading.Contents.Count == 0,
            Spoken = reading.PromptLanguage,
            Avoided = reading.Avoided,
            Transition = reading.Transition,
        };
    }

    /// <summary>Names what is not done, so that nobody takes it for done.</summary>
    private static void SayWhatIsLeft(BriefReading reading, RequestPlot plot, Assumptions assumptions)
    {
        if (reading.Accent is { } accent)
        {
            assumptions.Add("accent", accent);
        }

        if (reading.Audience is { } audience && reading.Script is null)
        {
            assumptions.Add("audience", audience);
        }

        if (reading.Lettering)
        {
            assumptions.Add("lettering");
        }

        foreach (var words in reading.NotUnderstood.Where(words => !plot.Sentence.Contains(words.Trim(), StringComparison.Ordinal)))
        {
            assumptions.Add("left-out", words);
        }
    }

    private static double Length(Brief brief, BriefReading reading, Assumptions assumptions)
    {
        if (brief.Seconds is null && reading.Lengths.Count == 0 && LengthOfScenes(reading) is null)
        {
            if (reading.Script is null)
            {
                assumptions.Add("length", FilmDefaults.Seconds);
            }

            return FilmDefaults.Seconds;
        }

        var asked = brief.Seconds ?? (reading.Lengths.Count > 0 ? reading.Lengths[0] : LengthOfScenes(reading)!.Value);
        var seconds = Math.Round(
            Math.Clamp(asked, FilmLimits.ShortestFilm, FilmLimits.LongestFilm), 1, MidpointRounding.AwayFromZero);
        if (Math.Abs(seconds - asked) >= 1)
        {
            assumptions.Add("length-limit", seconds, FilmLimits.ShortestFilm, FilmLimits.LongestFilm);
        }
        else if (reading.Lengths.Any(other => Math.Abs(other - asked) > 0.5))
        {
            assumptions.Add("lengths", seconds);
        }

        return seconds;
    }

    /// <summary>"Five scenes of four seconds each" names a length as well.</summary>
    private static double? LengthOfScenes(BriefReading reading) => reading.Scenes * reading.SceneSeconds;

    private static AspectRatio Aspect(
        Brief brief, Preferences preferences, BriefReading reading, Assumptions assumptions)
    {
        var said = AspectRatios.Find(brief.Aspect) ?? (
            reading.Aspects.Count > 0 ? reading.Aspects[0] : (AspectRatio?)null);
        var aspect = said ?? preferences.Aspect ?? FilmDefaults.Aspect;
        if (said is null && preferences.Aspect is null)
        {
            assumptions.Add("aspect", AspectRatios.ToText(aspect));
        }
        else if (reading.Aspects.Any(other => other != aspect) && said is not null)
        {
            assumptions.Add("aspects", AspectRatios.ToText(aspect));
        }

        return aspect;
    }

    private static VisualStyle Style(
        Brief brief, Preferences preferences, BriefReading reading, Assumptions assumptions)
    {
        var said = VisualStyles.Find(brief.Style) ?? reading.Style ?? preferences.Style;
        if (said is null)
        {
            assumptions.Add("style", VisualStyles.ToText(FilmDefaults.Style));
        }

        return said ?? FilmDefaults.Style;
    }

    /// <summary>
    /// A script keeps its language. Narration that the planner writes is in a language it can write, else in English.
    /// </summary>
    private static string Language(Brief brief, BriefReading reading, bool narrated, Assumptions assumptions)
    {
        if (reading.Script is { } script && narrated)
        {
            return brief.Language ?? script.Language;
        }

        var wanted = brief.Language ?? reading.Language ?? reading.PromptLanguage;
        if (!narrated || BeatLibrary.Languages.Contains(wanted))
        {
            return wanted;
        }

        assumptions.Add("unwritten", Languages.IsKnown(wanted) ? new CultureInfo(wanted).NativeName : wanted);
        return FilmDefaults.Language;
    }

    private static MusicDirection Music(Preferences preferences, BriefReading reading, Topic topic, VisualStyle style)
    {
        var domain = topic.Domains.Count > 0 ? topic.Domains[0] : null;
        var mood = reading.Mood ?? (style == VisualStyle.Noir ? MusicMood.Mysterious : domain?.Mood ?? Anywhere.Mood);
        return new(
            reading.Music ?? FilmDefaults.Music,
            mood,
            reading.Genre ?? domain?.Genre ?? Anywhere.Genre,
            reading.MusicLevelDb ?? preferences.MusicLevelDb ?? FilmDefaults.MusicLevelDb);
    }
}
