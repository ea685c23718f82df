using System.Text.Json;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Probes a finished film and checks it against the plan.</summary>
internal sealed class FilmInspector(MediaTools? tools = null) : IFilmInspector
{
    private readonly FilmProbe probe = new(tools ?? MediaTools.Plain);

    public async Task<FilmReport> InspectAsync(
        string path, FilmExpectation expected, CancellationToken cancellationToken)
    {
        var bytes = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        try
        {
            var film = await probe.LookAsync(path, cancellationToken);
            return new FilmReport([.. Checks(film, expected)], film.Seconds, bytes);
        }
        catch (ProviderException unreadable) when (unreadable.Code is "encoder.failed" or "probe.failed")
        {
            return Unreadable(unreadable.Message, bytes);
        }
        catch (Exception rubbish)
            when (rubbish is FormatException or JsonException or KeyNotFoundException or IndexOutOfRangeException or IOException)
        {
            return Unreadable("what was read of the film makes no sense", bytes);
        }
    }

    private static FilmReport Unreadable(string why, long bytes) =>
        new([new FilmCheck("film.readable", false, QuotedReason.Of(why))], 0, bytes);

    private static ValueList<FilmCheck> Checks(FilmFacts film, FilmExpectation expected) =>
    [
        .. PictureChecks.Of(film, expected),
        .. FileChecks.Of(film, expected),
        .. SoundChecks.Of(film.Sound, expected),
        .. CaptionChecks.Of(film, expected),
    ];
}
