using System.Collections.Frozen;
using Pixora.Media.Generation;

namespace Pixora.Plugins;

/// <summary>What a model can do about a refusal.</summary>
internal static class RefusalHints
{
    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["scene.unknown"] = "Use a scene id from the film's state, such as scene-2. Check the status for the current ids.",
        ["scene.last"] = "Add the scene that replaces it first.",
        ["scene.index"] = "Places count from 1; look at the playing order in the film's state.",
        ["character.unknown"] = "Design the character first, then name it in scenes.",
        ["stage.mismatch"] = "Do not try again. Tell the person what the film is waiting for.",
        ["plan.unfit"] = "Correct exactly that and propose the whole plan again.",
        ["revision.stale"] = "The film changed meanwhile. Look at its state, then decide again.",
        ["approval.person"] = "Never retry this. Tell the person which button it is.",
        ["approval.needed"] = "Nothing more to do here. Tell the person that approving the plan starts the making.",
        [ProviderException.Refused] = "Offer the person another picture that tells the same thing; when they agree, describe it with "
            + "update_scene. It is drawn when they approve the plan again.",
        ["undo.empty"] = "Tell the person there is nothing to undo.",
        ["enum.unknown"] = "Use one of the words the parameter's description lists.",
        ["arguments.invalid"] = "Correct exactly these fields and call again.",
        ["tool.failed"] = "Try once more; if it fails again, tell the person.",
        ["task.unknown"] = "The film is gone. Stop and say so.",
    }.ToFrozenDictionary();

    /// <summary>Null when the refusal's own message says it all.</summary>
    public static string? For(string code) => Hints.GetValueOrDefault(code);
}
