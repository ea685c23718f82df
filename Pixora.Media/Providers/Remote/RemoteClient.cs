using System.Net.Http.Headers;
using System.Text;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Polly.CircuitBreaker;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Calls the service of one profile. The key goes to the profile's own addresses only; what is paid for is sent once
/// unless the service says that it was not taken; nothing is waited for without an end.
/// </summary>
internal sealed class RemoteClient(
    string maker, RemoteProfile profile, RemoteConnections connections, TimeProvider clock)
{
    /// <summary>Bytes of an answer that is not a file; pictures lie in some of them.</summary>
    private const long LargestAnswer = 96L << 20;

    private const int MostRedirects = 4;

    private const int FragmentBytes = 64 * 1024;

    private readonly RemotePolicies policies = new(clock);

    public string Maker { get; } = maker;

    public RemoteProfile Profile { get; } = profile;

    public TimeProvider Clock { get; } = clock;

    /// <summary>More hosts that may see the key, as <c>replicate.delivery</c>; what lies below them may too.</summary>
    public IReadOnlyList<string> KeyHosts { get; init; } = [];

    /// <summary>Where the service calls when a job has ended; null when it cannot reach this server.</summary>
    public Uri? Hook { get; init; }

    public JobBells Bells { get; init; } = new();

    /// <summary>What stands before the key in its header, with the space.</summary>
    public string KeyPrefix { get; init; } = "Bearer ";

    public string KeyHeader { get; init; } = profile.KeyHeader ?? "Authorization";

    /// <summary>An address below the profile's own.</summary>
    public Uri At(string path) => new(Profile.BaseUrl!.AbsoluteUri.TrimEnd('/') + "/" + path);

    /// <summary>The answer, whatever its status, after what may pass has passed.</summary>
    /// <exception cref="ProviderException">
    /// No answer came: <c>maker.unreachable</c>, or <c>maker.unsettled</c> of an order.
    /// </exception>
    public async Task<RemoteAnswer> AskAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        Check(request.Address);
        try
        {
            return await policies.For(request).ExecuteAsync(
                async token => await OnceAsync(request, ReadAsync, token), cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutException or BrokenCircuitException)
        {
            throw Lost(request, fault);
        }
    }

    /// <summary>The answer of one call that costs nothing, whatever its status: it is not sent again.</summary>
    /// <exception cref="ProviderException"><c>maker.unreachable</c>, <c>maker.address</c>.</exception>
    public async Task<RemoteAnswer> LookAsync(Uri address, CancellationToken cancellationToken)
    {
        Check(address);
        var request = new RemoteRequest(HttpMethod.Get, address, "look");
        try
        {
            return await OnceAsync(request, ReadAsync, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutException)
        {
            throw Lost(request, fault);
        }
    }

    /// <summary>The answer of a call that worked.</summary>
    /// <exception cref="ProviderException">The service refused or failed.</exception>
    public async Task<RemoteAnswer> SendAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(request, cancellationToken);
        return answer.IsSuccess ? answer
            : request.IsOrder && answer.Status is 502 or 504 ? throw RemoteFaults.Unsettled(Maker)
            : throw RemoteFaults.Of(Maker, answer);
    }

    /// <summary>
    /// Writes a file of the service to <paramref name="path"/>; what is lost on the way is fetched again, and not
    /// ordered again.
    /// </summary>
    /// <exception cref="ProviderException"><c>maker.expired</c>, <c>maker.answer</c> or <c>maker.address</c>.</exception>
    public async Task DownloadAsync(Uri address, string path, DownloadRule rule, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            Check(address);
            var request = new RemoteRequest(HttpMethod.Get, address, "download");
            var answer = await FetchAsync(request, path, rule, cancellationToken);
            if (answer.Location is not { } next)
            {
                return;
            }

            address = new Uri(address, next);
        }

        throw RemoteFaults.Forbidden(Maker, "it is redirected again and again");
    }

    private async Task<RemoteAnswer> FetchAsync(RemoteRequest request, string path, DownloadRule rule, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await policies.For(request).ExecuteAsync(
                async token => await OnceAsync(request, (reply, more) => SaveAsync(reply, path, rule, more), token), cancellationToken);
            return answer switch
            {
                { IsSuccess: true } or { Location: not null } => answer,
                { Status: 403 or 404 or 410 } => throw new ProviderException(
                    "maker.expired",
                    $"What '{Maker}' made is no longer there to be fetched. Retry orders it again.",
                    retryable: false)
                { Paid = Payment.Yes },
                _ => throw RemoteFaults.Of(Maker, answer),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutException or BrokenCircuitException)
        {
            throw Lost(request, fault);
        }
    }

    private async Task<RemoteAnswer> OnceAsync(
        RemoteRequest request, Func<HttpResponseMessage, CancellationToken, Task<byte[]>> read, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        var line = Profile.Private && Profile.Owns(request.Address) ? connections.Inner : connections.Outer;
        using var reply = await line.SendAsync(message, cancellationToken);
        return new RemoteAnswer(
            (int)reply.StatusCode,
            WithoutKey(reply, await read(reply, cancellationToken)),
            reply.Content.Headers.ContentType?.MediaType,
            RetryPause.Of(reply, Clock.GetUtcNow()))
        {
            Location = (int)reply.StatusCode is 301 or 302 or 303 or 307 or 308 ? reply.Headers.Location : null,
        };
    }

    /// <summary>Some services repeat the key where they refuse it, and their words are shown.</summary>
    private byte[] WithoutKey(HttpResponseMessage reply, byte[] body) =>
        reply.IsSuccessStatusCode || Profile.Key is not { Length: > 0 } key
            ? body
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(key, "***", StringComparison.Ordinal));

    private HttpRequestMessage Message(RemoteRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address) { Content = request.Content?.Invoke() };
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("Pixora", null));
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Profile.Key is { Length: > 0 } key && MaySeeKey(request.Address))
        {
            message.Headers.TryAddWithoutValidation(KeyHeader, KeyPrefix + key);
        }

        return message;
    }

    private bool MaySeeKey(Uri address) => Profile.Owns(address) || (address.Scheme == Uri.UriSchemeHttps && KeyHosts.Any(host =>
        address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
        || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Without TLS only to a server of one's own.</summary>
    private void Check(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && Profile.Private && Profile.Owns(address)))
        {
            throw RemoteFaults.Forbidden(Maker, "it is not encrypted");
        }

        if (address.UserInfo.Length > 0)
        {
            throw RemoteFaults.Forbidden(Maker, "it holds a name and a password");
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage reply, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await CopyAsync(reply, whole, LargestAnswer, cancellationToken);
        return whole.ToArray();
    }

    /// <summary>A failure's page is read, and is not the file.</summary>
    private async Task<byte[]> SaveAsync(HttpResponseMessage reply, string path, DownloadRule rule, CancellationToken cancellationToken)
    {
        if (!reply.IsSuccessStatusCode)
        {
            return await ReadAsync(reply, cancellationToken);
        }

        var type = reply.Content.Headers.ContentType?.MediaType;
        if (!rule.Allows(type))
        {
            throw RemoteFaults.Unreadable(Maker, $"it is {type}");
        }

        await using var file = File.Create(path);
        await CopyAsync(reply, file, rule.MaxBytes, cancellationToken);
        return [];
    }

    private async Task CopyAsync(HttpResponseMessage reply, Stream target, long most, CancellationToken cancellationToken)
    {
        if (reply.Content.Headers.ContentLength > most)
        {
            throw RemoteFaults.Unreadable(Maker, $"it is larger than {most >> 20} MiB");
        }

        await using var body = await reply.Content.ReadAsStreamAsync(cancellationToken);
        var fragment = new byte[FragmentBytes];
        var total = 0L;
        while (await ReadSomeAsync(body, fragment, cancellationToken) is > 0 and var read)
        {
            total += read;
            if (total > most)
            {
                throw RemoteFaults.Unreadable(Maker, $"it is larger than {most >> 20} MiB");
            }

            await target.WriteAsync(fragment.AsMemory(0, read), cancellationToken);
        }
    }

    private async Task<int> ReadSomeAsync(Stream body, byte[] fragment, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(TimeSpan.FromSeconds(Profile.IdleSeconds), Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token);
        try
        {
            return await body.ReadAsync(fragment, either.Token);
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Nothing more came.");
        }
    }

    private ProviderException Lost(RemoteRequest request, Exception fault) => fault switch
    {
        HttpRequestException { InnerException: PrivateAddressException inner } => RemoteFaults.Forbidden(Maker, inner.Message.TrimEnd('.')),
        _ when RemotePolicies.WasNeverSent(fault) => RemoteFaults.Unreachable(Maker, fault),
        _ when request.IsOrder => RemoteFaults.Unsettled(Maker, fault),
        _ => RemoteFaults.Lost(Maker, fault),
    };
}
