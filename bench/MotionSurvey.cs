using Pixora.Media.Rendering.Frames;
using Pixora.Tests.Media.Rendering.Frames;

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
            report.Promise(
                $"{request.Camera} off its ideal path, px RMS",
                MotionMeter.Rms(source, request, (plate.Width, plate.Height), Pairs),
                Allowed);
        }
    }
}
