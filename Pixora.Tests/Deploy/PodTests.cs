using Microsoft.AspNetCore.Routing;
using Pixora.Hub.Settings;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Deploy;

/// <summary>The pods of the manifests against the hub that runs in them.</summary>
public sealed class PodTests
{
    /// <summary>In which a pod hands over, in seconds: what the host waits for its services.</summary>
    private const int HandOver = 30;

    private static readonly string[] Probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    private static IEnumerable<Manifest> Hubs => Manifest.Of("Deployment");

    [Fact]
    public async Task Every_probe_asks_what_the_hub_answers()
    {
        using var data = new TemporaryFolder();
        await using var app = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Embedded);
        var answered = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToList();

        Assert.All(
            Manifest.WithPods, workload => Assert.All(Probes, probe => Assert.NotNull(workload.Container.At(probe))));
        Assert.All(Hubs.SelectMany(hub => Probes.Select(probe => hub.Container.At(probe, "httpGet")!)), asked =>
        {
            Assert.Contains(asked.Text("path"), answered);
            Assert.Equal("http", asked.Text("port"));
        });
        Assert.All(
            Hubs, hub => Assert.Equal("/healthz/ready", hub.Container.Text("readinessProbe", "httpGet", "path")));
    }

    [Fact]
    public void Every_setting_is_an_option_of_the_hub()
    {
        var given = Hubs.SelectMany(hub => hub.Container.Items("env")).Select(variable => variable.Text("name"))
            .Concat(Manifest.All.SelectMany(manifest => manifest.Values.Keys)).ToList();

        Assert.Contains("Pixora__Cluster__Address", given);
        Assert.Empty(Settings.Unknown(given));
    }

    [Fact]
    public void A_planted_setting_that_nothing_reads_is_found() =>
        Assert.Equal(
            ["Pixora__Colour", "Pixora__Cluster__Colour"],
            Settings.Unknown(["Pixora__Colour", "Pixora__KeyPrefix", "Pixora__Cluster__Colour", "HOME"]));

    [Fact]
    public void Every_role_is_one_of_the_hubs_and_is_there() =>
        Assert.Equal(
            [HubRole.Web, HubRole.Worker],
            Hubs.Select(hub => hub.Container.Items("env").Single(variable => variable.Text("name") == "Pixora__Role").Text("value"))
                .Select(role => Enum.Parse<HubRole>(role)).Order());

    [Fact]
    public void A_pod_is_given_the_time_to_hand_over() =>
        Assert.All(Hubs, hub =>
        {
            var farewell =
                hub.Container.Items("lifecycle", "preStop", "exec", "command").Select(word => word.ToString()).ToList();
            Assert.Equal("sleep", farewell[0]);
            Assert.True(hub.Pod.Number("terminationGracePeriodSeconds") > int.Parse(farewell[1], null) + HandOver);
        });

    [Fact]
    public void A_pod_is_nobody_special_and_writes_only_where_it_must() =>
        Assert.All(Manifest.WithPods, workload =>
        {
            Assert.Equal("true", workload.Pod.Text("securityContext", "runAsNonRoot"));
            Assert.NotEqual(0, workload.Pod.Number("securityContext", "runAsUser"));
            Assert.Equal("true", workload.Container.Text("securityContext", "readOnlyRootFilesystem"));
            Assert.Equal("false", workload.Container.Text("securityContext", "allowPrivilegeEscalation"));
            Assert.NotNull(workload.Container.At("resources", "requests", "cpu"));
            Assert.NotNull(workload.Container.At("resources", "limits", "memory"));
        });

    [Fact]
    public void A_hub_shares_its_films_keeps_its_address_and_spreads_out() =>
        Assert.All(Hubs, hub =>
        {
            var shared = Manifest.Of("ConfigMap").Single().Values;
            Assert.Equal(shared["Pixora__DataFolder"], Mount(hub, "persistentVolumeClaim"));
            Assert.StartsWith(Mount(hub, "emptyDir") + "/", shared["Pixora__AddressFile"], StringComparison.Ordinal);
            Assert.Contains(
                "ReadWriteMany",
                Manifest.Of("PersistentVolumeClaim").Single().Root.Items("spec", "accessModes").Select(mode => mode.ToString()));
            Assert.NotEmpty(hub.Pod.Items("topologySpreadConstraints"));
        });

    /// <summary>Where the one volume of a kind is mounted.</summary>
    private static string Mount(Manifest hub, string kind)
    {
        var volume = hub.Pod.Items("volumes").Single(volume => volume.At(kind) is not null).Text("name");
        return hub.Container.Items("volumeMounts").Single(mount => mount.Text("name") == volume).Text("mountPath");
    }
}
