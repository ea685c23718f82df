using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Archives;

/// <summary>
/// A ZIP that is streamed to the client file by file; neither the archive nor a film is held in memory or on disk.
/// </summary>
internal sealed class StreamedArchive
{
    private static readonly JsonSerializerOptions Readable = new(TaskJson.Options) { WriteIndented = true };

    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AsyncOnlyStream body;
    private readonly ZipArchive zip;
    private readonly DateTimeOffset at;

    private StreamedArchive(AsyncOnlyStream body, ZipArchive zip, DateTimeOffset at)
    {
        this.body = body;
        this.zip = zip;
        this.at = at;
    }

    /// <param name="to">Takes asynchronous writes.</param>
    /// <param name="at">The time of all its files.</param>
    public static async Task<StreamedArchive> BeginAsync(Stream to, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var body = new AsyncOnlyStream(to);
        var zip = await ZipArchive.CreateAsync(
            body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        return new StreamedArchive(body, zip, at);
    }

    /// <summary>
    /// To be called only when everything was added: the central directory would make an incomplete archive look
    /// complete.
    /// </summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await zip.DisposeAsync();
        await body.FlushAsync(cancellationToken);
    }

    public Task AddJsonAsync<T>(string name, T value, CancellationToken cancellationToken) =>
        AddAsync(
            name, CompressionLevel.Optimal, to => JsonSerializer.SerializeAsync(to, value, Readable, cancellationToken), cancellationToken);

    /// <summary>JSON lines: one value a line, in order.</summary>
    public Task AddLinesAsync<T>(string name, IEnumerable<T> values, CancellationToken cancellationToken) =>
        AddAsync(name, CompressionLevel.Optimal, async to =>
    {
        foreach (var value in values)
        {
            await to.WriteAsync(
                (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(value, Plain), (byte)'\n'], cancellationToken);
        }
    }, cancellationToken);

    /// <summary>Adds a file as it is: films and pictures are compressed already.</summary>
    public async Task AddFileAsync(string name, Stream from, CancellationToken cancellationToken)
    {
        await using (from)
        {
            await AddAsync(
                name, CompressionLevel.NoCompression, to => from.CopyToAsync(to, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Adds a short text.</summary>
    public Task AddTextAsync(string name, ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        AddAsync(name, CompressionLevel.Optimal, to => to.WriteAsync(text, cancellationToken).AsTask(), cancellationToken);

    private async Task AddAsync(
        string name, CompressionLevel compression, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, compression);
        entry.LastWriteTime = at;
        await using var to = await entry.OpenAsync(cancellationToken);
        await write(to);
    }
}
