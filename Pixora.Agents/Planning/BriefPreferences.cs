using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Reads from a brief what also counts as a preference of the person.</summary>
public static class BriefPreferences
{
    /// <summary>
    /// The brief's fields, then what its prompt says; null where neither says anything. Two aspect ratios in a prompt
    /// count as none.
    /// </summary>
    public static Preferences Of(Brief brief)
    {
        var said = BriefReader.Read(brief.Prompt);
        return new(
            VisualStyles.Find(brief.Style) ?? said.Style,
            said.Voice,
            Aspect: AspectRatios.Find(brief.Aspect) ?? (said.Aspects.Count == 1 ? said.Aspects[0] : (AspectRatio?)null));
    }
}
