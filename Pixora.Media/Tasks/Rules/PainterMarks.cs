namespace Pixora.Media.Tasks.Rules;

/// <summary>Keeps with each scene what its picture is painted with: an edit changes that of the pictures it touches.</summary>
internal static class PainterMarks
{
    /// <summary>The facts that make a revision say what is painted with now.</summary>
    public static Decision Mark(Decision decision, PainterMark? painter) =>
        decision is Decision.Accepted accepted && painter is not null && accepted.Facts
            .Any(fact => fact is RevisionFact and not RevisionRestored)
            ? Decision.Accept(
                [.. accepted.Facts
                    .Select(fact => fact is RevisionFact revision and not RevisionRestored
                    ? revision with { Painter = painter } : fact)])
            : decision;

    /// <summary>The plan with its marks: a scene whose picture stays the same keeps its own.</summary>
    /// <param name="before">Null when there was no plan.</param>
    /// <param name="painter">What is painted with now; null leaves every mark.</param>
    public static Breakdown After(Breakdown? before, Breakdown after, PainterMark? painter) => after with
    {
        Scenes =
        [
            .. after.Scenes.Select(scene => before?.Scenes.FirstOrDefault(other => other.Id == scene.Id) is not { } known
                ? scene with { Painter = painter }
                : scene with { Painter = painter is null || ShowsTheSame(new(before, known), new(after, scene))
                    ? known.Painter : painter }),
        ],
    };

    private static bool ShowsTheSame(in Shown one, in Shown other) =>
        one.Scene.Visual == other.Scene.Visual
        && one.Scene.Take == other.Scene.Take
        && one.Plan.Format.Style == other.Plan.Format.Style
        && one.Plan.Format.Aspect == other.Plan.Format.Aspect
        && one.Cast.SequenceEqual(other.Cast);

    private readonly record struct Shown(Breakdown Plan, Scene Scene)
    {
        /// <summary>How those look who are seen.</summary>
        public IEnumerable<CastLook> Cast
        {
            get
            {
                var plan = Plan;
                return Scene.Characters.Select(id => plan.Characters.FirstOrDefault(character => character.Id == id))
                    .OfType<Character>().Select(character => new CastLook(character.Look, character.Take)).ToList();
            }
        }
    }

    private sealed record CastLook(string Look, int Take);
}
