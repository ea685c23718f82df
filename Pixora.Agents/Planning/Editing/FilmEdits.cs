using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Makes edits of clauses about the whole film: its form, its sound, its title.</summary>
internal sealed class FilmEdits(SceneEdits scenes, EditedFilm film)
{
    internal EditFinding Read(Clause clause) => clause.Kind switch
    {
        WishKind.Length => Length(clause),
        WishKind.Shape => Shape(clause),
        WishKind.Style => Style(clause),
        WishKind.Mood => Mood(clause),
        WishKind.Language => Language(clause),
        WishKind.Voice => Voice(clause),
        WishKind.Pace => Wants(new EditIntent.ChangeVoice(Faster: clause.Polarity == Polarity.More)),
        WishKind.Music => Music(clause),
        WishKind.Volume => Volume(clause),
        WishKind.Captions => Captions(clause),
        WishKind.Title => Title(clause),
        WishKind.Cta => Closing(clause),
        WishKind.SceneCount => Cannot("scene-count", clause),
        WishKind.Undo => Wants(new EditIntent.Undo(Times(clause.Text))),
        WishKind.Approve => clause.Polarity == Polarity.Off
            ? new EditFinding.Untouched(WishKind.Approve)
            : Wants(new EditIntent.Approve()),
        WishKind.Stop => Wants(new EditIntent.StopMaking()),
        WishKind.Avoid => Cannot("avoid", clause),
        WishKind.Subject or WishKind.Audience or WishKind.Script => Cannot("other-film", clause),
        WishKind.Price => Cannot("price", clause),
        _ => new EditFinding.NotUnderstood(clause.Text.Source),
    };

    /// <summary>How often: "twice", "the last two changes".</summary>
    internal static int Times(GrammarText text) => Math.Clamp(
        text.Of<GrammarSpan.Repeat>().FirstOrDefault()?.Count
            ?? (int)(text.Of<GrammarSpan.Number>().FirstOrDefault()?.Value ?? 1), 1, 20);

    /// <summary>How many words have nothing to do with a film, so that they wish something that is not known.</summary>
    internal static int UnknownWords(Clause clause) =>
        Regex.Matches(EditWords.Unspanned(clause.Text), @"\p{L}{4,}").Count(
        word => word.Value[0] < 0x2E80 && !HearingVocabulary.Knows(word.Value));

    private static EditFinding.Wanted Wants(EditIntent intent) => new(intent);

    private static EditFinding.Cannot Cannot(string reason, Clause clause) => new(reason, clause.Text.Source);

    private static T? First<T>(PhraseLexicon lexicon, Clause clause)
        where T : struct, Enum =>
            lexicon.Find(clause.Text.Source) is [{ Meaning: var name }, ..] && Enum.TryParse<T>(name, out var value)
            ? value
            : null;

    private static EditFinding Length(Clause clause) =>
        clause.Text.Of<GrammarSpan.Time>().FirstOrDefault()?.Role == TimeRole.Other ? Cannot("which-length", clause)
        : TimeChangeReader.Read(clause) is { } time ? Wants(new EditIntent.ChangeLength(time))
        : Cannot("which-length", clause);

    private static EditFinding Shape(Clause clause)
    {
        var ratio = clause.Text.Of<GrammarSpan.Ratio>().FirstOrDefault()?.Text;
        var shape = ratio is not null ? AspectRatios.Find(ratio)
            : First<AspectRatio>(Lexicons.Aspect, clause)
            ?? EditWords.First<AspectRatio>(clause.Text.Source, "portrait", "square", "landscape");
        return shape is { } wanted && clause.Polarity == Polarity.Do ? Wants(new EditIntent.ChangeAspect(wanted))
            : Cannot("shape", clause);
    }

    private static EditFinding Style(Clause clause) =>
        SceneEdits.HasScenes(clause) ? Cannot("style-scene", clause)
        : clause.Polarity == Polarity.Do && (First<VisualStyle>(Lexicons.Style, clause)
            ?? EditWords.First<VisualStyle>(clause.Text.Source, "noir")) is { } style
                ? Wants(new EditIntent.ChangeStyle(style))
        : Cannot("style", clause);

    /// <summary>The feeling of a film is that of its music, as far as it can be set.</summary>
    private static EditFinding Mood(Clause clause) =>
        clause.Polarity is Polarity.Do or Polarity.More && First<MusicMood>(Lexicons.Mood, clause) is { } mood
            ? Wants(new EditIntent.ChangeMusic(mood))
            : Cannot("mood", clause);

    private static EditFinding Language(Clause clause) =>
        (Lexicons.Tongues.Find(clause.Text.Source) is [var tongue, ..] ? tongue.Meaning
            : EditWords.Languages.Find(clause.Text.Source) is [var named, ..] ? named.Meaning : null) is { } language
            ? Wants(new EditIntent.ChangeLanguage(language))
            : Cannot("language", clause);

    private EditFinding Voice(Clause clause)
    {
        if (SceneEdits.HasScenes(clause))
        {
            return clause.Polarity == Polarity.Off
                ? scenes.Scenes(clause, places => Wants(new EditIntent.ChangeScenes(places, Narration: "")))!
                : Cannot("voice-scene", clause);
        }

        var type = First<VoiceType>(Bare(Lexicons.Voice), clause) ?? EditWords.First<VoiceType>(
            clause.Text.Source, "female", "male", "deep", "bright", "neutral");
        return clause.Polarity == Polarity.Off ? Wants(new EditIntent.ChangeVoice(Narrated: false))
            : type is not null ? Wants(new EditIntent.ChangeVoice(type, Narrated: true))
            : film.Narrated || UnknownWords(clause) > 0 ? Cannot("voice", clause)
            : Wants(new EditIntent.ChangeVoice(Narrated: true));
    }

    /// <summary>The voices among the phrases; the others say whether there is one at all.</summary>
    private static PhraseLexicon Bare(PhraseLexicon voices) => new(
        voices.Meanings.Where(meaning => Enum.TryParse<VoiceType>(meaning, ignoreCase: true, out _))
            .Select(meaning =>
                $"{char.ToUpperInvariant(meaning[0])}{meaning[1..]}: {string.Join(" | ", voices.Phrases(meaning))}"));

    private EditFinding Music(Clause clause)
    {
        if (clause.Polarity == Polarity.Off)
        {
            return SceneEdits.HasScenes(clause)
                ? scenes.Scenes(clause, _ => Cannot("music-scene", clause))!
                : Wants(new EditIntent.ChangeMusic(Enabled: false));
        }

        var mood = First<MusicMood>(Lexicons.Mood, clause);
        var genre = First<MusicGenre>(Lexicons.Genre, clause);
        return SceneEdits.HasScenes(clause) ? Cannot("music-scene", clause)
            : mood is null && genre is null
                && (UnknownWords(clause) > 0 || (film.Music && !EditWords.Says(clause.Text.Source, "another")))
                ? Cannot("music", clause)
            : Wants(new EditIntent.ChangeMusic(mood, genre));
    }

    /// <summary>The voice has no level of its own: it is louder when the music is softer.</summary>
    private static EditFinding Volume(Clause clause)
    {
        var louder = clause.Polarity == Polarity.More;
        var voice = EditWords.Says(clause.Text.Source, "voice") && !EditWords.Says(clause.Text.Source, "music");
        return SceneEdits.HasScenes(clause)
            ? Cannot("music-scene", clause)
            : Wants(new EditIntent.ChangeLoudness(voice ? !louder : louder));
    }

    private static EditFinding Captions(Clause clause) =>
        SceneEdits.HasScenes(clause) ? Cannot("captions-scene", clause)
        : Wants(new EditIntent.ChangeCaptions(
            clause.Polarity == Polarity.Off ? clause.Value.Captions ?? CaptionMode.Soft : CaptionMode.Burned));

    private static EditFinding Title(Clause clause) =>
        clause.Polarity == Polarity.Do && (clause.Text.Of<GrammarSpan.Title>().FirstOrDefault()?.Words
            ?? clause.Text.Of<GrammarSpan.Quote>().FirstOrDefault()?.Words) is
            { Length: <= FilmLimits.LongestTitle } title
            ? Wants(new EditIntent.ChangeTitle(title))
            : Cannot("title", clause);

    private static EditFinding Closing(Clause clause) =>
        clause.Polarity != Polarity.Do ? Cannot("closing-off", clause)
        : clause.Text.Of<GrammarSpan.Quote>().FirstOrDefault()?.Words is { } quoted
            ? Wants(new EditIntent.CloseWith(quoted))
        : SceneContents.Find(clause.Text.Source, 0) is { Sure: true } content
            ? Wants(new EditIntent.CloseWith(content.Text))
        : Cannot("closing", clause);
}
