using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Decides what is seen in each scene.</summary>
internal sealed class SetDesign(Commission commission, Wording wording)
{
    private static readonly string[] Looks =
        ["wide view at dawn, soft light", "seen from above, long shadows", "close detail, shallow depth", "wide view at dusk, warm sky", "quiet night, stars", "morning fog, light rays"];

    private readonly ValueList<string> places = commission.Cast.Count > 0 ? BeatLibrary.Story.Places
        : commission.Topic.Domains.Count > 0 ? commission.Topic.Domains[0].Places
        : BeatLibrary.Anything.Places;

    internal Wording Wording => wording;

    /// <summary>The shot of a beat that is told in words.</summary>
    internal Shot Dress(ToldBeat told, int index, string narration, double speech) => new(
        FilmTitle.Shorten(told.Title), narration, See(told.Beat, index), speech, index > 0 && OpensChapter(told.Beat), Cast(told.Beat));

    /// <summary>The shot of a beat in a film without a voice.</summary>
    internal Shot Show(Beat beat, string language, int index) => new(
        FilmTitle.Shorten(wording.Say(beat.Texts[language].Title)), "", See(beat, index), 0, index > 0 && OpensChapter(beat), Cast(beat));

    /// <summary>A shot that only shows a place.</summary>
    internal Shot Interlude(int number) => new(
        Phrasebook.Say("interlude", commission.Format.Language),
        "",
        $"{places[number % places.Count]}, {Looks[number % Looks.Length]}",
        0,
        false,
        []);

    private static bool OpensChapter(Beat beat) => beat.Role is BeatRole.Turn or BeatRole.Close;

    private string See(Beat beat, int index)
    {
        var seen = wording.See(beat.Visual, places[index % places.Count]);
        var names = commission.Topic.Specific && commission.Cast.Count == 0 && beat.Role != BeatRole.Develop && !beat.Visual.Contains("{subject}", StringComparison.Ordinal);
        return names ? $"{wording.Seen}, {seen}" : seen;
    }

    private ValueList<CharacterId> Cast(Beat beat) =>
        beat.Visual.Contains("{name}", StringComparison.Ordinal) ? [.. commission.Cast.Select(character => character.Id)] : [];
}
