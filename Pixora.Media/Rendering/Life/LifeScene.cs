using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Life;

/// <summary>What all frames of one scene share.</summary>
/// <param name="Fit">How the picture lies under the camera.</param>
internal sealed record LifeScene(CameraPath Path, PictureFit Fit, Grade Grade, int FrameRate)
{
    public static LifeScene Of(CameraMove move, LivingPicture picture, int frameRate) => new(
        new CameraPath(move.Camera, move.Frames), PictureFit.Of(picture, move), Grades.For(move.Style), frameRate);
}

/// <summary>Turns shares of the picture into shares of the largest part of it that has the frame's shape.</summary>
/// <param name="Width">Of that part, a share of the picture's.</param>
/// <param name="Height">Of that part, a share of the picture's.</param>
internal readonly record struct PictureFit(double Width, double Height)
{
    public static PictureFit Of(LivingPicture picture, CameraMove move)
    {
        var scale = Math.Min((double)picture.Width / move.Width, (double)picture.Height / move.Height);
        return new(scale * move.Width / picture.Width, scale * move.Height / picture.Height);
    }

    public LifePoint InCrop(LifePoint place) => new(
        (float)(((place.X - 0.5) / Width) + 0.5), (float)(((place.Y - 0.5) / Height) + 0.5));

    /// <summary>A length, from shares of the picture's width to shares of the part's.</summary>
    public double Widths(float share) => share / Width;
}

/// <summary>The small life of a picture, and the picture's size.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record LivingPicture(SmallLife Life, int Width, int Height);
