namespace Pixora.Agents.Planning.Writing;

/// <summary>Writes a film without a voice: pictures and titles.</summary>
internal static class SilentWriter
{
    internal static IReadOnlyList<Shot> Write(Commission commission, Assumptions assumptions)
    {
        var language = BeatLibrary.Languages.Contains(commission.Format.Language) ? commission.Format.Language : "en";
        var set = new SetDesign(commission, Wording.For(commission));
        var arc = new Arc(commission.Topic, language, commission.Cast.Count > 0 && BeatLibrary.Story.Names.ContainsKey(language));
        var count = Screenwriter.SceneNumber(commission, assumptions) ?? SceneCount.Silent(commission.Format.Seconds);
        var beats = arc.Take(Math.Min(count, arc.Length));
        var interludes = Enumerable.Range(0, count - beats.Count).Select(set.Interlude);
        return [.. beats.Take(beats.Count - 1).Select(Show), .. interludes, .. beats.Skip(beats.Count - 1).Select((beat, _) => Show(beat, count - 1))];

        Shot Show(Beat beat, int index) => set.Show(beat, language, index);
    }
}
