using System.Numerics;

namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// A graded picture as planes: luma whole, chroma at half its size each way, a chroma sample in the middle of its four
/// pixels.
/// </summary>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
internal sealed class Plate(int width, int height)
{
    public PlatePlane Y { get; } = new(width, height);

    public PlatePlane U { get; } = new((width + 1) / 2, (height + 1) / 2);

    public PlatePlane V { get; } = new((width + 1) / 2, (height + 1) / 2);

    public int Width => Y.Width;

    public int Height => Y.Height;

    public long Bytes => (long)Y.Bytes + U.Bytes + V.Bytes;

    /// <summary>Grades and converts a picture.</summary>
    /// <param name="pixels">Red, green, blue and one byte that is not used, rows without padding.</param>
    public static Plate From(ReadOnlySpan<byte> pixels, int width, int height, Grade grade)
    {
        var plate = new Plate(width, height);
        var picture = new GradedPixels(pixels, width, height, grade);
        for (var y = 0; y < plate.U.Height; y++)
        {
            for (var x = 0; x < plate.U.Width; x++)
            {
                plate.Set(x, y, picture);
            }
        }

        plate.Y.Seal();
        plate.U.Seal();
        plate.V.Seal();
        return plate;
    }

    /// <summary>Converts two by two pixels, fewer at an odd edge.</summary>
    private void Set(int x, int y, in GradedPixels picture)
    {
        var sum = Vector3.Zero;
        for (var corner = 0; corner < 4; corner++)
        {
            var column = Math.Min((2 * x) + (corner & 1), Width - 1);
            var row = Math.Min((2 * y) + (corner >> 1), Height - 1);
            var yuv = picture.At(column, row);
            Y.Set(column, row, yuv.X);
            sum += yuv;
        }

        U.Set(x, y, sum.Y / 4);
        V.Set(x, y, sum.Z / 4);
    }

    private readonly ref struct GradedPixels(ReadOnlySpan<byte> pixels, int width, int height, Grade grade)
    {
        private readonly ReadOnlySpan<byte> pixels = pixels[..(width * height * 4)];

        public Vector3 At(int x, int y)
        {
            var pixel = pixels.Slice(((y * width) + x) * 4, 3);
            return Bt709.ToYuv(grade.Apply(new Vector3(pixel[0], pixel[1], pixel[2]) / 255));
        }
    }
}
