using System.Globalization;

namespace Pixora.Terminal.Talking;

/// <summary>Brings finished films to the person: the first under the name that was wanted, every later one under a free one.</summary>
internal sealed class Delivery(TalkOrder order, SignIn signIn, StudioLine line, Screen screen)
{
    private bool delivered;
    private long? begun;

    /// <summary>From now on the next film is made.</summary>
    public void Begin() => begun = TimeProvider.System.GetTimestamp();

    /// <param name="title">What the film is called when no name was wanted.</param>
    public async Task FilmAsync(Film film, string title, CancellationToken cancellationToken)
    {
        var target = order.Out switch
        {
            null => Download.FreeName(title),
            { } wanted => delivered ? Download.FreeName(wanted) : wanted,
        };
        try
        {
            using var http = await signIn.HttpAsync();
            await new Download(http, order.Server).FilmAsync(line.TaskId, target, cancellationToken);
            delivered = true;
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{target.FullName}\n{film.Seconds:0.0} s, {film.Width}×{film.Height}, {film.Bytes / 1e6:0.0} MB{Taken()}"));
        }
        catch (StudioException failure) when (failure.Code == "download.failed")
        {
            screen.Failure(failure.Code, failure.Message);
            screen.Line("/film fetches it once more.");
        }
    }

    /// <summary>How long it took, where this client saw it begin.</summary>
    private string Taken()
    {
        var taken = begun is { } start ? string.Create(CultureInfo.InvariantCulture, $", made in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s") : "";
        begun = null;
        return taken;
    }
}
