using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;
using Pixora.Media.Rendering.Life;
using Pixora.Media.Tasks;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>
/// Paints pictures on this machine, without a model: composes and lights what the prompt names, then maps the tones.
/// </summary>
/// <param name="book">The drawings of things; null where there are none.</param>
/// <param name="version">
/// One before <see cref="PainterMark.Living"/> paints as Pixora did when nothing moved in pictures.
/// </param>
internal sealed class LocalImageMaker(DrawingBook? book = null, int version = PainterMark.Living)
    : IImageMaker, IPainter
{
    private const int Smallest = 16;
    private const int Largest = 8192;

    // Light compression: grain does not compress, so trying harder costs time and saves little.
    private const int PngEffort = 2;

    private readonly PropDrawings drawings = new(book);

    public MakerProfile Profile { get; } = new(
        StudioMakers.Painter, version, NeedsNetwork: false, TakesReferences: true, Equipment: book?.Hash);

    public PainterMark Mark => new(Profile.Version, Profile.Equipment);

    /// <summary>The same painter as it was before anything moved, for pictures that were planned with it.</summary>
    public LocalImageMaker Before() => new(book, PainterMark.Living - 1);

    public Price Quote(ImageRequest request) => Price.Free;

    public async Task MakeAsync(
        ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Prompt);
        foreach (var side in (ReadOnlySpan<int>)[request.Width, request.Height])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(side, Smallest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(side, Largest);
        }

        if (request.References is { } references && references.Count != request.Characters.Count)
        {
            throw new ArgumentException("There must be one reference for each character.", nameof(request));
        }

        // Painting takes about a second of processor time, so it runs on the thread pool.
        using var painted = await Task.Run(() => Paint(request, cancellationToken), cancellationToken);
        await SaveAsync(painted, path, cancellationToken);
    }

    private PaintedPicture Paint(ImageRequest request, CancellationToken cancellationToken)
    {
        var seed = SeededRandom.HashOf(FoldedText.Of(request.Prompt)) + (
            (ulong)(uint)request.Seed * 0x9E3779B97F4A7C15UL);
        using var image = new FloatImage(request.Width, request.Height);
        var shot = new Shot(image, Read(request), seed)
        {
            Life = version >= PainterMark.Living && request.Framing == Framing.Scene ? new LifeNotes(image) : null,
        };
        foreach (var layer in Storyboard.Layers(shot, drawings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            layer.Paint(shot);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var look = request.Framing == Framing.Portrait ? FilmLook.Neutral : FilmLook.For(request.Style);
        using var picture = new ToneMapper(look, seed).Map(image);
        cancellationToken.ThrowIfCancellationRequested();
        var png = picture.PeekPixels().Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, PngEffort))
            ?? throw new ProviderException(
                "image.encode", "The picture could not be encoded as PNG.", retryable: false);
        return new PaintedPicture(png, shot.Life?.Finish(shot.Random("life").Next()));
    }

    /// <summary>A character that is an animal stands for the animal that the prompt names.</summary>
    private static SceneDescription Read(ImageRequest request)
    {
        var scene = CharacterLooks.Dress(PromptReading.Read(request, PropReader.Read(request.Prompt).Things), request);
        return scene with
        {
            Props = [.. scene.Props.Where(seen => !scene.Figures.Any(look => PropTable.Find(seen.Id).Sketch == look.Kind))],
        };
    }

    private static async Task SaveAsync(PaintedPicture painted, string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(
                path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            if (painted.Life is { } life)
            {
                LifeChunk.Write(file, painted.Png.Span, life);
            }
            else
            {
                await painted.Png.AsStream().CopyToAsync(file, cancellationToken);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private sealed record PaintedPicture(SKData Png, SmallLife? Life) : IDisposable
    {
        public void Dispose() => Png.Dispose();
    }
}
