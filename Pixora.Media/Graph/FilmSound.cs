using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says what is heard.</summary>
internal static class FilmSound
{
    public static MusicSpec? Music(FilmSetup setup, FilmTimeline timeline)
    {
        var music = setup.Breakdown.Music;
        return music.Enabled
            ? new MusicSpec(
                setup.Makers.Music, new MusicRequest(music.Mood, music.Genre, timeline.Seconds, AssetKeys.Seed("music", music.Take)))
            : null;
    }

    public static SoundtrackSpec Soundtrack(FilmSetup setup, FilmTimeline timeline) => new(StudioMakers.Soundtrack, new SoundtrackRequest(
        timeline.Seconds,
        [.. timeline.Scenes.Where(slot => slot.Speech is not null).Select(slot => Narration(setup, timeline, slot) with
        {
            Continues = setup.Format.Local is not null && FollowsVoice(timeline, slot),
        })],
        Music(setup, timeline)?.Key.Value,
        setup.Breakdown.Music.Enabled ? setup.Breakdown.Music.LevelDb : 0));

    private static bool FollowsVoice(FilmTimeline timeline, SceneSlot slot) =>
        timeline.Scenes.TakeWhile(other => other != slot).LastOrDefault()?.Speech is not null;

    private static PlacedNarration Narration(FilmSetup setup, FilmTimeline timeline, SceneSlot slot)
    {
        var voice = SceneVoices.Of(setup, setup.SceneOf(slot.Scene))!;
        return new PlacedNarration(
            voice.Key.Value, (double)slot.Start / timeline.FrameRate + slot.Speech!.Start, slot.Speech.Tempo);
    }
}
