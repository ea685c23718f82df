using Pixora.Agents.Safety;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Looks at every word that could be filmed, whoever wrote it, before it is kept or anything is spent on it.</summary>
internal static class SafeWords
{
    /// <summary>Why a command's words are not taken, null when they are.</summary>
    public static Refusal? Refuse(CommandEnvelope envelope) => Texts(envelope)
        .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => SafetyCheck.Check(text!)).FirstOrDefault(refusal => refusal is not null);

    private static IEnumerable<string?> Texts(CommandEnvelope envelope) => envelope.Command switch
    {
        Say say when envelope.By is Actor.Person => [say.Text],
        SetTitle title => [title.Title],
        UpdateScene update => [update.Patch.Title, update.Patch.Narration, update.Patch.Visual],
        AddScene add => [add.Scene.Title, add.Scene.Narration, add.Scene.Visual],
        PutCharacter put => [put.Character.Name, put.Character.Description],
        ProposeBreakdown plan => [plan.Breakdown.Title, .. plan.Breakdown.Scenes.SelectMany(scene => new[] { scene.Narration, scene.Visual })],
        _ => [],
    };
}
