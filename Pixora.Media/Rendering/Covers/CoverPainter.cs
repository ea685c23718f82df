using Pixora.Media.Generation;
using Pixora.Media.Rendering.Text;
using SkiaSharp;

namespace Pixora.Media.Rendering.Covers;

/// <summary>Draws the cover: the middle of the picture, darkened where the title stands.</summary>
internal sealed class CoverPainter(TextPainter painter) : ICoverPainter
{
    private const int Quality = 90;

    public Task PaintAsync(CoverRequest request, string path, CancellationToken cancellationToken) =>
        Task.Run(() => Paint(request, path), cancellationToken);

    private void Paint(CoverRequest request, string path)
    {
        using var picture = SKBitmap.Decode(request.ImagePath)
            ?? throw new ProviderException(
                "image.unreadable", $"The cover's picture {Path.GetFileName(request.ImagePath)} cannot be read.", retryable: false);
        using var cover = new SKBitmap(
            new SKImageInfo(request.Width, request.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(cover))
        {
            DrawPicture(canvas, picture, request);
            DrawTitle(canvas, request);
        }

        using var file = File.Create(path);
        using var encoded = cover.Encode(SKEncodedImageFormat.Jpeg, Quality);
        encoded.SaveTo(file);
    }

    private static void DrawPicture(SKCanvas canvas, SKBitmap picture, CoverRequest request)
    {
        var scale = Math.Max((float)request.Width / picture.Width, (float)request.Height / picture.Height);
        var width = request.Width / scale;
        var height = request.Height / scale;
        var seen = SKRect.Create((picture.Width - width) / 2, (picture.Height - height) / 2, width, height);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(
            image, seen, SKRect.Create(request.Width, request.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private void DrawTitle(SKCanvas canvas, CoverRequest request)
    {
        var block = painter.Lay(
            request.Title, TextLook.Title(request.Language, request.Style, request.Width, request.Height), fromBottom: false);
        var bounds = block.Bounds(request.Width);
        using var shade = new SKPaint
        {
            IsDither = true,
            Shader = SKShader.CreateRadialGradient(
                new SKPoint(bounds.MidX, bounds.MidY),
                Math.Max(bounds.Width, bounds.Height) * 0.8f,
                [new SKColor(0, 0, 0, 72), SKColors.Transparent],
                SKShaderTileMode.Clamp),
        };
        canvas.DrawRect(SKRect.Create(request.Width, request.Height), shade);
        block.Draw(canvas, request.Width);
    }
}
