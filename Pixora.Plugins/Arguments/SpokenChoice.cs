using System.Collections.Frozen;

namespace Pixora.Plugins.Arguments;

/// <summary>Finds the word that is meant among those that a parameter takes.</summary>
internal static class SpokenChoice
{
    /// <summary>Other words for the same, without marks and in lower case. A word counts where it is among the
    /// choices.</summary>
    private static readonly FrozenDictionary<string, string[]> Meanings = new Dictionary<string, string[]>
    {
        ["zoomin"] = ["pushIn"], ["zoom"] = ["pushIn"], ["dollyin"] = ["pushIn"], ["gentlezoom"] = ["pushIn"],
            ["slowzoom"] = ["pushIn"],
        ["kenburns"] = ["pushIn"], ["zoomout"] = ["pullOut"], ["dollyout"] = ["pullOut"], ["pullback"] = ["pullOut"],
        ["pan"] = ["panRight"], ["gentlepan"] = ["panRight"], ["slowpan"] = ["panRight"],
            ["panhorizontal"] = ["panRight"],
        ["tiltup"] = ["panUp"], ["tiltdown"] = ["panDown"], ["panvertical"] = ["panUp"],
            ["none"] = ["none", "static", "cut"],
        ["still"] = ["static"], ["fixed"] = ["static"], ["dolly"] = ["parallax"], ["tracking"] = ["parallax"],
        ["fade"] = ["crossFade"], ["dissolve"] = ["crossFade"], ["crossdissolve"] = ["crossFade"],
        ["fadetoblack"] = ["fadeThroughBlack"], ["fadeblack"] = ["fadeThroughBlack"], ["hardcut"] = ["cut"],
            ["jumpcut"] = ["cut"],
        ["happy"] = ["uplifting", "playful"], ["sad"] = ["melancholic"], ["dramatic"] = ["epic"],
            ["inspiring"] = ["uplifting"],
        ["relaxed"] = ["calm"], ["relaxing"] = ["calm"], ["peaceful"] = ["calm"], ["suspenseful"] = ["tense"],
            ["dark"] = ["tense"],
        ["lofi"] = ["loFi"], ["chill"] = ["loFi", "calm"], ["classical"] = ["orchestral"], ["electro"] = ["electronic"],
        ["horizontal"] = ["16:9"], ["landscape"] = ["16:9"], ["widescreen"] = ["16:9"], ["wide"] = ["16:9"],
        ["vertical"] = ["9:16"], ["portrait"] = ["9:16"], ["upright"] = ["9:16"], ["square"] = ["1:1"],
        ["fallback"] = ["fallBack"], ["simplify"] = ["fallBack"], ["askuser"] = ["ask"], ["askperson"] = ["ask"],
        ["text"] = ["script"], ["narration"] = ["script"], ["image"] = ["visual"], ["picture"] = ["visual"],
            ["all"] = ["both"],
        ["man"] = ["male"], ["woman"] = ["female"],
    }.ToFrozenDictionary();

    /// <summary>The choice that <paramref name="said"/> means, null when none is.</summary>
    public static string? Find(IReadOnlyList<string> choices, string said) =>
        choices.FirstOrDefault(choice => Same(choice, said))
        ?? Meanings.GetValueOrDefault(Plain(said), []).FirstOrDefault(choices.Contains);

    /// <summary>True for the same word in another spelling: <c>push_in</c>, <c>PushIn</c>.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string word) =>
        new([.. word.Where(letter => letter is not ('_' or '-' or ' ')).Select(char.ToLowerInvariant)]);
}
