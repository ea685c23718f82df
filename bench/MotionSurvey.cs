using Pixora.Media.Rendering.Frames;
using Pixora.Tests.Media.Rendering.Frames;
using SkiaSharp;

namespace Pixora.Bench;

/// <summary>How far from its ideal path each scene's picture moves.</summary>
internal sealed class MotionSurvey(BenchFilm film, BenchStudio studio)
{
    private const double Allowed = 0.15;

    /// <summary>Pairs of neighbouring frames measured in each scene.</summary>
    private const int Pairs = 6;

    public async Task MeasureAsync(BenchReport report)
    {
        foreach (var request in film.Motions)
        {
            var plate = PlateReader.Read(PlateKey.Of(request));
            using var source = await studio.Get<IStillCamera>().OpenAsync(request, CancellationToken.None);
            var rms = MotionMeter.Rms(source, request, new SKSizeI(plate.Width, plate.Height), Pairs);
            report.Promise($"{request.Camera} off its ideal path, px RMS", rms, Allowed);
        }
    }
}
