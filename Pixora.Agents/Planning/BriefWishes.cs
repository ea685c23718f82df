using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>What a brief says about matters of taste.</summary>
public static class BriefWishes
{
    /// <summary>Its fields first, then its sentence; null where it is silent. Two shapes in one sentence say nothing.</summary>
    public static Preferences Of(Brief brief)
    {
        var said = BriefReader.Read(brief.Prompt);
        return new(
            VisualStyles.TryParse(brief.Style, out var style) ? style : said.Style,
            said.Voice,
            Aspect: AspectRatios.TryParse(brief.Aspect, out var aspect) ? aspect : said.Aspects is [var only] ? only : null);
    }
}
