namespace Pixora.Media.Tasks.Rules;

/// <summary>Edits of the cast.</summary>
internal static class CharacterRules
{
    public static Decision Put(VideoTask task, PutCharacter command) =>
        PlanEdit.Of(task, (_, next) => new CharacterChanged(next, command.Character));

    public static Decision Remove(VideoTask task, RemoveCharacter command) => PlanEdit.Of(task, (plan, next) =>
        plan.Characters.Any(character => character.Id == command.Character)
            ? new CharacterRemoved(next, command.Character)
            : new Refusal("character.unknown", "There is no such character in the current breakdown."));
}
