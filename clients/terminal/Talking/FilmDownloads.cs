using System.Globalization;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Downloads finished films: the first to the requested path, later ones to a free name.</summary>
internal sealed class FilmDownloads(TalkOrder order, SignIn signIn, StudioConnection connection, Screen screen)
{
    private bool delivered;
    private WireFilm? known;
    private long? begun;

    /// <summary>Starts the clock of the next film.</summary>
    public void Begin() => begun = TimeProvider.System.GetTimestamp();

    /// <summary>Sets the film that existed before.</summary>
    public void Know(WireFilm? film) => known = film;

    /// <summary>True when the film was not downloaded or known before.</summary>
    public bool IsNew(WireFilm film) => known is null || film with { Chapters = known.Chapters } != known;

    /// <param name="title">What the film is called when no name was wanted.</param>
    public async Task FetchAsync(WireFilm film, string? title, CancellationToken cancellationToken)
    {
        known = film;
        var target = order.Out switch
        {
            null => Download.FreeName(title ?? ""),
            { } wanted => delivered ? Download.FreeName(wanted) : wanted,
        };
        try
        {
            using var http = await signIn.HttpAsync();
            await new Download(http, order.Server).FilmAsync(connection.TaskId, target, cancellationToken);
            delivered = true;
            screen.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{target.FullName}\n{film.Seconds:0.0} s, {film.Width}×{film.Height}, {film.Bytes / 1e6:0.0} MB{Taken()}"));
            screen.Aside("Say what to change and /approve it again, or /quit.");
        }
        catch (StudioException failure) when (failure.Code == "download.failed")
        {
            screen.Failure(failure.Code, failure.Message);
            screen.Line("/film fetches it once more.");
        }
    }

    /// <summary>The time it took, when this client saw its start.</summary>
    private string Taken()
    {
        var taken = begun is { } start
            ? string.Create(CultureInfo.InvariantCulture, $", made in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s")
            : "";
        begun = null;
        return taken;
    }
}
