using Pixora.Media.Rendering;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says which clips the film's picture is joined from.</summary>
internal static class SceneClips
{
    /// <summary>
    /// All clips in playing order: for each scene the overlap with the one before, then its own frames in pieces.
    /// </summary>
    public static IEnumerable<ClipSpec> Of(FilmSetup setup, FilmTimeline timeline)
    {
        ClipLayer? leaving = null;
        foreach (var slot in timeline.Scenes)
        {
            var layer = new ClipLayer(Motion(setup, slot), 0, SceneMotions.Of(setup, slot)?.Key.Value);
            if (slot.OverlapIn > 0)
            {
                yield return Join(setup, slot, [leaving!, layer]);
            }

            foreach (var chunk in Chunks(setup, slot, layer))
            {
                yield return chunk;
            }

            leaving = layer with { From = slot.Frames - slot.OverlapOut };
        }
    }

    private static ClipSpec Join(FilmSetup setup, SceneSlot slot, ValueList<ClipLayer> layers) =>
        new(setup.Makers.Clips, slot.Scene, new ClipRequest(layers, slot.Transition, slot.OverlapIn, setup.FrameRate, []));

    private static IEnumerable<ClipSpec> Chunks(FilmSetup setup, SceneSlot slot, ClipLayer layer)
    {
        var overlays = SceneOverlays.Of(setup, slot);
        var from = slot.OverlapIn;
        foreach (var frames in ChunkCuts.Of(slot.Frames - slot.OverlapOut - slot.OverlapIn, (long)setup.Width * setup.Height))
        {
            yield return new ClipSpec(setup.Makers.Clips, slot.Scene, new ClipRequest(
                [layer with { From = from }], TransitionKind.Cut, frames, setup.FrameRate, Within(overlays, from, from + frames)));
            from += frames;
        }
    }

    /// <summary>
    /// The overlays seen in a piece. One that began before it or ends after it keeps its true times, so that it fades
    /// only where it should.
    /// </summary>
    private static ValueList<TextOverlay> Within(ValueList<TextOverlay> overlays, int from, int to) =>
        [
            .. overlays
                .Where(overlay => overlay.From < to && overlay.To > from)
                .Select(overlay => overlay with { From = overlay.From - from, To = overlay.To - from }),
        ];

    private static CameraMove Motion(FilmSetup setup, SceneSlot slot)
    {
        var scene = setup.SceneOf(slot.Scene);
        return new CameraMove(
            ScenePictures.Of(setup, scene).Key.Value, scene.Camera, slot.Frames, setup.Width, setup.Height, setup.Format.Style);
    }
}
