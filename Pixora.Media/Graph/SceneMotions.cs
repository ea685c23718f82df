using Pixora.Media.Generation;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says how a scene's picture is set in motion where that takes a maker.</summary>
internal static class SceneMotions
{
    /// <summary>Null when the camera is drawn straight into the encoder.</summary>
    public static MotionSpec? Of(FilmSetup setup, SceneSlot slot)
    {
        if (!setup.Makers.FilmsMotion)
        {
            return null;
        }

        var scene = setup.SceneOf(slot.Scene);
        return new MotionSpec(setup.Makers.Motion, scene.Id, new MotionRequest(
            ScenePictures.Of(setup, scene).Key.Value,
            scene.Visual,
            scene.Camera,
            (slot.Frames + setup.FrameRate - 1) / setup.FrameRate,
            setup.Width,
            setup.Height,
            AssetKeys.Seed("motion", scene.Visual, scene.Take)));
    }
}
