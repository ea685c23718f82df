using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>Decides who speaks next. Pure; the first arm that matches counts.</summary>
internal static class SpeakerSelection
{
    private static readonly SpeakerDecision.AskModel AskFinishers =
        new([Role.CharacterDesigner, Role.AssetMaker, Role.Composer, Role.Editor]);

    public static SpeakerDecision Next(SpeakerContext context) => context switch
    {
        // A turn begins with the role the person addresses, else with the director.
        { LastSpeaker: null } => new SpeakerDecision.Speak(context.Addressed ?? Role.Director),

        // Addressing a colleague comes before anything left open. Addressing oneself does not count.
        { Addressed: { } colleague } when colleague != context.LastSpeaker => new SpeakerDecision.Speak(colleague),

        // The person has the word: nobody plans what a colleague has declined.
        { Open: OpenPoint.Question or OpenPoint.Declined } => new SpeakerDecision.End(),

        // The director finds another way or explains the refusal.
        { Open: OpenPoint.Refusal, LastSpeaker: not Role.Director } => new SpeakerDecision.Speak(Role.Director),

        { Returns: true } => new SpeakerDecision.Speak(Role.Director),

        // Whether a new plan needs characters, music or transitions depends on the plan.
        { Open: OpenPoint.NewPlan, LastSpeaker: Role.SceneWriter } => AskFinishers,

        { Stage: TaskStage.Briefing, Open: OpenPoint.NoPlan, LastSpeaker: not Role.SceneWriter } =>
            new SpeakerDecision.Speak(Role.SceneWriter),
        _ => new SpeakerDecision.End(),
    };
}
