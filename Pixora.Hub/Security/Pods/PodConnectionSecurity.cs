using Orleans.Configuration;

namespace Pixora.Hub.Security.Pods;

/// <summary>Adds mutual TLS to every connection between pods, inbound and outbound.</summary>
internal static class PodConnectionSecurity
{
    public static void AddPodProof(this IServiceCollection services) => services
        .AddSingleton<PodProofs>()
        .AddSingleton<PodTls>()
        .AddSingleton<PeerCheck>();

    public static void UseProof(this ISiloBuilder silo)
    {
        silo.Services.AddOptions<SiloConnectionOptions>().Configure<PodTls>((connections, tls) =>
        {
            connections.ConfigureSiloInboundConnection(tls.Listen);
            connections.ConfigureGatewayInboundConnection(tls.Listen);
            connections.ConfigureSiloOutboundConnection(tls.Call);
        });
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SiloPeers>();
    }

    public static void UseProof(this IClientBuilder client)
    {
        client.Services.AddOptions<ClientConnectionOptions>()
            .Configure<PodTls>((connections, tls) => connections.ConfigureConnection(tls.Call));
        client.UseConnectionRetryFilter<GatewayPeers>();
    }
}
