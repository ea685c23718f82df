using System.Text;

namespace Pixora.Terminal;

/// <summary>Fetches a finished film.</summary>
internal sealed class Download(HttpClient http, Uri server)
{
    /// <summary>
    /// Writes the film beside its place and then moves it there, so that no partial file is left there.
    /// </summary>
    /// <exception cref="StudioException">It cannot be fetched or written.</exception>
    public async Task FilmAsync(string task, FileInfo target, CancellationToken cancellationToken)
    {
        var aside = $"{target.FullName}.{task[..8]}.part";
        try
        {
            target.Directory!.Create();
            await FetchAsync(new Uri(server, $"films/{task}/final_video.mp4"), aside, cancellationToken);
            File.Move(aside, target.FullName, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            throw new StudioException(
                "download.failed", $"The film is finished, but it could not be put at {target.FullName}: {failure.Message}");
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>A file in the working folder that is named after the film and is not there yet.</summary>
    public static FileInfo FreeName(string title) => FreeName(new FileInfo($"{Slug(title)}.mp4"));

    /// <summary>A file that is not there yet: the one that is wanted, or one with a number behind its name.</summary>
    public static FileInfo FreeName(FileInfo wanted)
    {
        var stem = Path.Combine(wanted.DirectoryName!, Path.GetFileNameWithoutExtension(wanted.Name));
        return Enumerable.Range(1, int.MaxValue)
            .Select(take => take == 1 ? wanted : new FileInfo($"{stem}-{take}{wanted.Extension}"))
            .First(file => !file.Exists);
    }

    private async Task FetchAsync(Uri film, string path, CancellationToken cancellationToken)
    {
        await using var from = await http.GetStreamAsync(film, cancellationToken);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken);
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        var words = slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "film" : string.Join('-', words);
    }
}
