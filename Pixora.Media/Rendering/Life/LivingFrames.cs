using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Life;

/// <summary>Draws a picture's small life over the camera's frames.</summary>
internal sealed class LivingFrames(IFrameSource frames, LivingPicture picture, LifeScene scene) : IFrameSource
{
    /// <summary>The camera's frames as they are when nothing lives in the picture.</summary>
    /// <param name="frames">The camera's.</param>
    public static IFrameSource Over(IFrameSource frames, CameraMove move, int frameRate) =>
        LifeChunk.Read(move.ImagePath) is { } picture
            ? new LivingFrames(frames, picture, LifeScene.Of(move, picture, frameRate))
            : frames;

    public void Draw(int frame, YuvFrame target)
    {
        frames.Draw(frame, target);
        var seen = new LifeFrame(scene, frame, target);
        for (var element = 0; element < picture.Life.Elements.Count; element++)
        {
            seen.Seed = LifeDice.Seed(picture.Life.Seed, element);
            picture.Life.Elements[element].Draw(seen);
        }
    }

    public void Dispose() => frames.Dispose();
}
