using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;
using Pixora.Hub.Grains;
using Pixora.Hub.Security.Pods;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Cluster;

/// <summary>
/// Somebody on the same machine who knows the program and every port, and tries to get at a task. Runs as a process of
/// its own: see <see cref="StrangerProcess"/>.
/// </summary>
internal static class Stranger
{
    public const string Command = "stranger";

    /// <summary>What is said of a port that gave nothing away.</summary>
    public const string Nothing = "nothing";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>
    /// Tries every way into every port at the same time, and prints what each gave: <c>port way answer</c>.
    /// </summary>
    /// <param name="wishes">Id of the cluster, task, file of an authority to prove with or <c>none</c>, ports.</param>
    public static async Task<int> RunAsync(string[] wishes)
    {
        var cluster = wishes[0];
        var task = wishes[1];
        var authority = wishes[2];
        var ports = wishes[3..].Select(port => int.Parse(port, null));
        using var foreign = authority == "none"
            ? CertificateAuthority.Create(TimeProvider.System.GetUtcNow())
            : X509Certificate2.CreateFromPemFile(authority);
        using var certificate = CertificateAuthority.Issue(foreign, TimeProvider.System.GetUtcNow());
        await Task.WhenAll(ports.SelectMany(port => (Task[])
        [
            TryAsync(port, "http", patience => SayAsync(port, "GET /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\n\r\n", patience)),
            TryAsync(port, "redis", patience => SayAsync(port, "KEYS *\r\n", patience)),
            TryAsync(port, "tls", patience => EncryptAsync(port, null, patience)),
            TryAsync(port, "tls-certificate", patience => EncryptAsync(port, certificate, patience)),
            TryAsync(port, "grain", patience => CallAsync(port, cluster, task, null, patience)),
            TryAsync(port, "grain-certificate", patience => CallAsync(port, cluster, task, certificate, patience)),
        ]));
        return 0;
    }

    private static async Task TryAsync(int port, string way, Func<CancellationToken, Task<string>> attempt)
    {
        using var patience = new CancellationTokenSource(Patience);
        string answer;
        try
        {
            answer = await attempt(patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception)
        {
            answer = Nothing;
        }

        Console.WriteLine($"{port} {way} {(answer.Length == 0 ? Nothing : answer.ReplaceLineEndings(" "))}");
    }

    private static async Task<string> SayAsync(int port, string words, CancellationToken patience)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, port, patience);
        return await ExchangeAsync(line.GetStream(), words, patience);
    }

    private static async Task<string> EncryptAsync(int port, X509Certificate2? certificate, CancellationToken patience)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, port, patience);
        await using var stream = new SslStream(line.GetStream(), false, (_, peer, _, _) => peer is not null);
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                ClientCertificates = certificate is null ? [] : [certificate],
                EnabledSslProtocols = SslProtocols.None,
            },
            patience);
        return await ExchangeAsync(stream, "anybody there?", patience);
    }

    private static async Task<string> ExchangeAsync(Stream stream, string words, CancellationToken patience)
    {
        var heard = new byte[1000];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words), patience);
        return Encoding.Latin1.GetString(heard, 0, await stream.ReadAsync(heard, patience));
    }

    /// <summary>Calls the task's writer as a pod does, and says its title; and changes it.</summary>
    private static async Task<string> CallAsync(
        int port, string cluster, string task, X509Certificate2? certificate, CancellationToken patience)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSerializer(
            serializer => serializer.AddJsonSerializer(SiloSetup.IsWritten, TaskJson.Options));
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, port));
            client.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = cluster;
                options.ServiceId = cluster;
            });
            if (certificate is not null)
            {
                client.UseTls(certificate, tls => tls.AllowAnyRemoteCertificate());
            }
        });
        using var host = builder.Build();
        await host.StartAsync(patience);
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IVideoTaskGrain>(task);
        var sight = await grain.Look(null);
        await grain.Send(
            new TaskErrand(
                new CommandEnvelope(
                    new CommandId("stranger"), Actor.Person, TimeProvider.System.GetUtcNow(), new SetTitle("Taken")),
                null,
                0));
        return $"{sight.Task!.Breakdown!.Title}";
    }
}
