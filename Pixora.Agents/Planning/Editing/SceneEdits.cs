using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Makes edits of clauses about single scenes: what is in them, where they stand, how long they are.</summary>
internal sealed partial class SceneEdits(EditedFilm film)
{
    private const int FewWords = 2;

    private static readonly string Scene = GrammarWords.Pattern("scene");

    private static readonly string Picture = GrammarWords.Pattern("picture");

    private static readonly Regex SceneWord = PhrasePattern.Compile(Scene);

    private static readonly Regex PictureWord = PhrasePattern.Compile(Picture);

    private static readonly Regex About = PhrasePattern.Compile(
        $@"{Scene}\s+{EditWords.Pattern("about")}\s+(?<c>\S.*)$|{Scene}\s*[:：,]\s*(?<c>\S.*)$|关于(?<c>.+?)的?(?:场景|镜头)"
        + "|(?:加|插|添)(?:入|上|加)?(?:一个)?(?:新的)?(?:场景|镜头)?[，,]?"
        + "(?!一个|新的|关于|入|上)(?<c>.+?)的?(?:场景|镜头)"
        + "|(?:场景|镜头)[，,：]?(?<c>.+)$");

    private readonly SceneResolver plan = new([.. film.Scenes.Select(scene => scene.Content)]);

    /// <summary>Null when a clause of this kind is no edit of scenes.</summary>
    internal EditFinding? Read(Clause clause) => clause.Kind switch
    {
        _ when ShowsOrSays(clause) => Scenes(clause, places => Content(clause, places)),
        WishKind.AddScene when IsMove(clause) => Ordered(clause),
        WishKind.AddScene when !IsNewPicture(clause) => Added(clause.Text),
        WishKind.RemoveScene => Scenes(clause, places => Removed(clause, places)),
        WishKind.SceneLength => SceneLength(clause),
        WishKind.Order => Ordered(clause),
        WishKind.SceneContent or WishKind.AddScene => Scenes(clause, places => Content(clause, places)),
        WishKind.Words or WishKind.Script => Scenes(clause, places => Worded(clause, places)),
        WishKind.Transition => Joined(clause),
        _ => null,
    };

    /// <summary>The scenes that a clause names, or why there are none.</summary>
    internal EditFinding? Scenes(Clause clause, Func<ValueList<int>, EditFinding> edit)
    {
        var spans = clause.Text.Of<GrammarSpan.Scenes>().ToList();
        if (spans.Count == 0 && Numbered(clause.Text) is { Count: > 0 } numbers)
        {
            return numbers.FirstOrDefault(place => place > film.Count) is > 0 and var beyond
                ? new EditFinding.NoScene(beyond)
                : edit(numbers);
        }

        var found = new List<int>();
        foreach (var span in spans)
        {
            var match = plan.Find(span.Pick, found);
            if (match.Missing is { } missing)
            {
                return new EditFinding.NoScene(Math.Abs(missing));
            }

            if (match.Unfound is { } words)
            {
                return new EditFinding.NoSuchScene(words);
            }

            found.AddRange(match.Places);
        }

        return found.Count == 0 ? new EditFinding.Cannot("which-scene", clause.Text.Source)
            : edit([.. found.Distinct()]);
    }

    /// <summary>True for a clause with two scenes in it, of which one is moved, or both.</summary>
    internal static bool NamesTwo(Clause clause) =>
        clause.Text.Of<GrammarSpan.Scenes>().Sum(scene => scene.Pick is ScenePick.Several several ? several.Picks.Count : 1)
            > 1;

    internal static bool HasScenes(Clause clause) => clause.Text.Of<GrammarSpan.Scenes>().Any();

    /// <summary>
    /// True where a scene is named and what it shows or says follows: in "scene 2 should show a longer bridge"
    /// nothing is made longer.
    /// </summary>
    internal static bool ShowsOrSays(Clause clause) =>
        clause.Kind is not (WishKind.AddScene or WishKind.RemoveScene or WishKind.Order)
        && HasScenes(clause)
        && SceneContents.Find(clause.Text.Source, After(clause)) is { Sure: true };

    /// <summary>"Put scene 5 first": a scene that has a number is not added.</summary>
    private static bool IsMove(Clause clause) =>
        HasScenes(clause) && !SceneWord.IsMatch(EditWords.Unspanned(clause.Text))
        && (SaysWhere(clause.Text) || SpotReader.Anchor(clause.Text) is not null);

    private static EditFinding.Wanted Wants(EditIntent intent) => new(intent);

    /// <summary>"Swap 2 and 3", "delete 4": numbers that can be nothing else.</summary>
    private static ValueList<int> Numbered(GrammarText text) =>
        [.. text.Of<GrammarSpan.Number>().Where(number => number.Value is >= 1 and <= 99).Select(number =>
            (int)number.Value)];

    private static int After(Clause clause) =>
        clause.Text.Of<GrammarSpan.Scenes>().Select(span => span.End).FirstOrDefault();

    private static int Start(Clause clause) =>
        clause.Text.Of<GrammarSpan.Scenes>().Select(span => span.Start).FirstOrDefault();

    /// <summary>Words beside the scenes' names that say what is meant.</summary>
    private static int OtherWords(Clause clause, params string[] known)
    {
        var text = EditWords.Unspanned(clause.Text);
        foreach (var mention in known.SelectMany(meaning => EditWords.Find(text, meaning)))
        {
            text = text.Remove(mention.Start, mention.Length).Insert(mention.Start, new(' ', mention.Length));
        }

        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) > 2);
    }

    private EditFinding Added(GrammarText text)
    {
        var where = SpotReader.OfNew(text, plan, film.Count);
        var match = About.Match(SpotReader.Without(text));
        var about = SceneContents.Clean(match.Groups["c"].Value).TrimEnd('.', '!', ',', ' ');
        return about.Length > 0 ? Wants(new EditIntent.AddScene(about, where))
            : new EditFinding.Cannot("add-what", text.Source);
    }

    /// <summary>A thing within a scene is no scene: "remove the dog from scene 2".</summary>
    private EditFinding Removed(Clause clause, ValueList<int> places)
    {
        var text = EditWords.Unspanned(clause.Text);
        return IsThing(clause) ? new EditFinding.Cannot("thing-in-picture", clause.Text.Source)
            : EditWords.Says(text, "voiceword") || EditWords.Says(text, "voice")
                ? Wants(new EditIntent.ChangeScenes(places, Narration: ""))
            : EditWords.Says(text, "music") ? new EditFinding.Cannot("music-scene", clause.Text.Source)
            : places.Count >= film.Count ? new EditFinding.Cannot("last-scene", clause.Text.Source)
            : Wants(new EditIntent.RemoveScenes(places));
    }

    private EditFinding? SceneLength(Clause clause)
    {
        if (TimeChangeReader.Read(clause) is not { } time)
        {
            return null;
        }

        if (!HasScenes(clause) && Numbered(clause.Text).Count == 0)
        {
            return SceneWord.IsMatch(clause.Text.Source) && film.Count > 0
                ? Wants(new EditIntent.ScaleScenes([.. Enumerable.Range(1, film.Count)], time))
                : new EditFinding.Cannot("which-length", clause.Text.Source);
        }

        var spans = clause.Text.Of<GrammarSpan.Scenes>().ToList();
        var times = clause.Text.Of<GrammarSpan.Time>().ToList();
        return spans.Count > 1 && spans.Count == times.Count
            ? new EditFinding.Several([.. spans.Zip(times, (span, length) => Of(span, length))])
            : Scenes(clause, places => Wants(new EditIntent.ScaleScenes(places, time)));
    }

    /// <summary>"Scene 1 six seconds and scene 3 ten": each its own.</summary>
    private EditFinding Of(GrammarSpan.Scenes span, GrammarSpan.Time length) => plan.Find(span.Pick, []) switch
    {
        { Missing: { } missing } => new EditFinding.NoScene(missing),
        { Unfound: { } words } => new EditFinding.NoSuchScene(words),
        var match => Wants(new EditIntent.ScaleScenes(match.Places, new(To: length.Seconds))),
    };

    private EditFinding? Ordered(Clause clause) => Scenes(clause, places =>
    {
        var text = clause.Text.Source;
        if (EditWords.Says(text, "merge") && places.Count > 1)
        {
            return places.Max() - places.Min() == places.Count - 1
                ? Wants(new EditIntent.MergeScenes([.. places.Order()]))
                : new EditFinding.Cannot("merge-neighbours", text);
        }

        if (places.Count == 2 && SpotReader.Anchor(clause.Text) is null
            && (EditWords.Says(text, "swap") || !SaysWhere(clause.Text)))
        {
            return Wants(new EditIntent.SwapScenes(places[0], places[1]));
        }

        return Moved(clause, places);
    });

    private static bool SaysWhere(GrammarText text)
    {
        var bare = EditWords.Unspanned(text);
        return EditWords.Says(bare, "end") || EditWords.Says(bare, "start");
    }

    private EditFinding Moved(Clause clause, ValueList<int> places)
    {
        var anchor = SpotReader.Anchor(clause.Text);
        var spans = clause.Text.Of<GrammarSpan.Scenes>().Where(span => span != anchor).ToList();
        if (spans.Count == 0)
        {
            return new EditFinding.Cannot("move-where", clause.Text.Source);
        }

        var moved = plan.Find(spans[0].Pick, []).Places;
        return moved.Count == 1 && SpotReader.OfMoved(clause.Text, plan, moved[0]) is { } to
            ? to > film.Count ? new EditFinding.NoScene(to)
                : Wants(new EditIntent.MoveScene(moved[0], to == 0 ? null : to))
            : new EditFinding.Cannot(places.Count > 1 && anchor is null ? "move-one"
                : "move-where", clause.Text.Source);
    }

    internal static bool IsNewPicture(Clause clause) =>
        HasScenes(clause)
            && (PictureWord.IsMatch(EditWords.Unspanned(clause.Text)) || EditWords.Says(clause.Text.Source, "draw"));

    private static EditFinding Content(Clause clause, ValueList<int> places)
    {
        var text = clause.Text.Source;
        var content = SceneContents.Find(text, After(clause)) ?? SceneContents.Before(text, Start(clause));
        if (content is { Spoken: true } || (content is { Sure: true, Spoken: null } && IsSpoken(clause)))
        {
            return Wants(new EditIntent.ChangeScenes(places, Narration: content.Text));
        }

        ValueList<string> touches = [.. EditWords.Touches.Find(EditWords.Unspanned(clause.Text)).Select(touch =>
            touch.Meaning).Distinct()];
        var isTouch = touches.Count > 0
            && (content is null || (IsOnlyTouches(content.Text) && !IsPicture(content, touches.Count)));
        return isTouch ? Wants(new EditIntent.TouchScenes(places, touches))
            : IsNewPicture(clause) && content is null or { Sure: false } && EditWords.Says(text, "another")
                ? Wants(new EditIntent.NewPictures(places))
            : content is not null && IsThing(clause) && !content.Sure
                ? new EditFinding.Cannot("thing-in-picture", text)
            : content is not null
                ? Wants(new EditIntent.ChangeScenes(places, Visual: content.Text.TrimEnd('.', '!', '。', '！')))
            : IsNewPicture(clause) && OtherWords(clause, "another", "draw") <= FewWords
                ? Wants(new EditIntent.NewPictures(places))
            : IsThing(clause) ? new EditFinding.Cannot("thing-in-picture", text)
            : new EditFinding.Cannot("show-what", text);
    }

    /// <summary>"Change scene 2 to snow at dusk" is a picture; "to rain and night" changes the one that is there.</summary>
    private static bool IsPicture(SceneContent content, int touches) =>
        !content.Sure && touches > 1 && !Joined().IsMatch(content.Text);

    [GeneratedRegex(@"[,，、和]|(?<!\p{L})(?:and|und|y|et)(?!\p{L})")]
    private static partial Regex Joined();

    /// <summary>True when nothing but the change itself is said, as in "in the rain".</summary>
    private static bool IsOnlyTouches(string text)
    {
        var rest = text;
        foreach (var touch in EditWords.Touches.Find(text).Reverse())
        {
            rest = rest.Remove(touch.Start, touch.Length);
        }

        return !Regex.IsMatch(rest, @"\p{L}{4,}|[\p{IsCJKUnifiedIdeographs}]{2,}");
    }

    private static bool IsSpoken(Clause clause)
    {
        var text = EditWords.Unspanned(clause.Text);
        return (clause.Kind is WishKind.Words or WishKind.Script || EditWords.Says(text, "voiceword")
            || EditWords.Says(text, "say"))
            && !PictureWord.IsMatch(text);
    }

    private static EditFinding Worded(Clause clause, ValueList<int> places) =>
        SceneContents.Find(clause.Text.Source, After(clause)) is { } content
            ? Wants(new EditIntent.ChangeScenes(places, Narration: content.Text))
        : EditWords.Says(EditWords.Unspanned(clause.Text), "off")
            ? Wants(new EditIntent.ChangeScenes(places, Narration: ""))
        : new EditFinding.Cannot("say-what", clause.Text.Source);

    private EditFinding? Joined(Clause clause)
    {
        var kind = clause.Polarity == Polarity.Off ? TransitionKind.Cut
            : EditWords.Says(clause.Text.Source, "black") ? TransitionKind.FadeThroughBlack
            : EditWords.Says(clause.Text.Source, "crossfade") ? TransitionKind.CrossFade
            : EditWords.Says(clause.Text.Source, "wipe") ? TransitionKind.Wipe
            : EditWords.Says(clause.Text.Source, "slide") ? TransitionKind.Slide
            : EditWords.Says(clause.Text.Source, "cut") ? TransitionKind.Cut
            : (TransitionKind?)null;
        return kind is not { } wanted ? new EditFinding.Cannot("which-transition", clause.Text.Source)
            : film.Count < 2 ? new EditFinding.Cannot("one-scene", clause.Text.Source)
            : !HasScenes(clause)
                ? Wants(new EditIntent.ChangeTransitions([.. Enumerable.Range(2, film.Count - 1)], wanted))
            : Scenes(clause, places => Wants(new EditIntent.ChangeTransitions(Later(places, clause), wanted)));
    }

    /// <summary>"Between 2 and 3" is the join before 3; a scene alone is joined to the one before it.</summary>
    private static ValueList<int> Later(ValueList<int> places, Clause clause) =>
        EditWords.Says(EditWords.Unspanned(clause.Text), "between") && places.Count == 2 ? [places.Max()]
        : [.. places.Select(place => Math.Max(place, 2)).Distinct()];

    /// <summary>Something that is taken from a scene, or put into it: "the dog from scene 2".</summary>
    private static bool IsThing(Clause clause) => Things.IsMatch(clause.Text.Marked);

    private static readonly Regex Things = PhrasePattern.Compile(
        @"(?:\p{L}[\p{L}'’-]*\s+){2,}(?<!rid\s)(?:from|out of|in|aus|von|dans|de|du|en)\s+(?:the |der |den |la "
            + @"|las |le |les )?#scene"
        + @"(?:\s+(?:raus|heraus|weg|entfernen|löschen|nehmen))?\s*[.!?]?$|#scene\s*(?:里|中|里面)的?\p{L}");
}
