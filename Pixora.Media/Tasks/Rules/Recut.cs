using System.Diagnostics;

namespace Pixora.Media.Tasks.Rules;

/// <summary>What an edit makes of a breakdown.</summary>
internal static class Recut
{
    /// <summary>The breakdown after a fact that was decided on it.</summary>
    public static Breakdown After(Breakdown plan, RevisionFact fact) => fact switch
    {
        SceneAdded f => plan with { Scenes = [.. plan.Scenes.Take(f.Index), f.Scene, .. plan.Scenes.Skip(f.Index)] },
        SceneRemoved f => plan with { Scenes = [.. plan.Scenes.Where(scene => scene.Id != f.Scene)] },
        SceneMoved f => plan with { Scenes = Moved(plan.Scenes, f) },
        SceneChanged f => WithScene(plan, f.Scene.Id, _ => f.Scene),
        SceneApproved f => WithScene(plan, f.Scene, scene => scene with { Approved = f.Approved }),
        CharacterChanged f => plan with { Characters = Put(plan.Characters, f.Character) },
        CharacterRemoved f => Without(plan, f.Character),
        TitleChanged f => plan with { Title = f.Title },
        LengthChanged f => plan with { Format = plan.Format with { Seconds = f.Seconds }, Scenes = Pacing.Fit(plan.Scenes, f.Seconds) },
        FormatChanged f => plan with { Format = f.Format },
        VoiceChanged f => plan with { Voice = f.Voice },
        MusicChanged f => plan with { Music = f.Music },
        BreakdownProposed or RevisionRestored => throw new UnreachableException("A whole breakdown is no edit of another."),
        _ => throw new UnreachableException($"{fact.GetType().Name} makes a revision and has no arm here."),
    };

    private static Breakdown WithScene(Breakdown plan, SceneId id, Func<Scene, Scene> change) =>
        plan with { Scenes = [.. plan.Scenes.Select(scene => scene.Id == id ? change(scene) : scene)] };

    private static ValueList<Scene> Moved(ValueList<Scene> scenes, SceneMoved fact)
    {
        var rest = scenes.Where(scene => scene.Id != fact.Scene).ToList();
        return [.. rest.Take(fact.Index), .. scenes.Where(scene => scene.Id == fact.Scene), .. rest.Skip(fact.Index)];
    }

    private static ValueList<Character> Put(ValueList<Character> cast, Character character) => cast.Any(
        other => other.Id == character.Id)
        ? [.. cast.Select(other => other.Id == character.Id ? character : other)]
        : [.. cast, character];

    private static Breakdown Without(Breakdown plan, CharacterId id) => plan with
    {
        Characters = [.. plan.Characters.Where(character => character.Id != id)],
        Scenes = [.. plan.Scenes.Select(scene => scene with { Characters = [.. scene.Characters.Where(seen => seen != id)] })],
    };
}
