using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>Who speaks next: a table.</summary>
internal static class Casting
{
    private static readonly Cue.AskModel Finishers = new([Role.CharacterDesigner, Role.AssetMaker, Role.Composer, Role.Editor]);

    public static Cue Next(Situation situation) => situation switch
    {
        // A turn begins with whom the person names, else with the director.
        { LastSpeaker: null } => new Cue.Speak(situation.Addressed ?? Role.Director),

        // A hand-over counts more than anything left open; nobody hands over to themselves.
        { Addressed: { } colleague } when colleague != situation.LastSpeaker => new Cue.Speak(colleague),

        { Pending: Pending.Question } => new Cue.End(),

        // The director finds another way or says what is in it.
        { Pending: Pending.Refusal, LastSpeaker: not Role.Director } => new Cue.Speak(Role.Director),

        // Whether a new plan needs a cast, a score or a cut depends on the plan.
        { Pending: Pending.FreshPlan, LastSpeaker: Role.SceneWriter } => Finishers,

        { Stage: TaskStage.Briefing, Pending: Pending.NoPlan, LastSpeaker: not Role.SceneWriter } => new Cue.Speak(Role.SceneWriter),
        _ => new Cue.End(),
    };
}
