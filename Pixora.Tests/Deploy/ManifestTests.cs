using YamlDotNet.RepresentationModel;

namespace Pixora.Tests.Deploy;

/// <summary>How the manifests hang together, as far as it can be known without a cluster.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void Every_document_says_what_it_is_and_leaves_the_namespace_to_who_applies_it()
    {
        Assert.Superset(
            new HashSet<string>
            {
                "ConfigMap", "Deployment", "HorizontalPodAutoscaler", "Ingress", "NetworkPolicy", "PersistentVolumeClaim",
                "PodDisruptionBudget", "Secret", "Service", "StatefulSet",
            },
            Manifest.All.Select(manifest => manifest.Kind).ToHashSet());
        Assert.All(Manifest.All, manifest =>
        {
            Assert.NotEmpty(manifest.Name);
            Assert.NotNull(manifest.Root.At("apiVersion"));
            Assert.Null(manifest.Root.At("metadata", "namespace"));
        });
        Assert.Distinct(Manifest.All.Select(manifest => (manifest.Kind, manifest.Name)));
    }

    [Fact]
    public void What_a_manifest_names_is_there() =>
        Assert.Empty(
            from manifest in Manifest.All
            from named in Named(manifest.Root)
            where !Manifest.Has(named.Kind, named.Name)
            select $"{manifest} names {named.Kind} '{named.Name}'");

    [Fact]
    public void A_planted_name_of_nothing_is_found() =>
        Assert.Equal(
            [("Secret", "nowhere")], Named(new YamlMappingNode("secretRef", new YamlMappingNode("name", "nowhere"))));

    [Fact]
    public void A_key_that_is_asked_for_is_there() =>
        Assert.Empty(
            from manifest in Manifest.All
            from asked in manifest.Root.Everywhere("secretKeyRef").Concat(manifest.Root.Everywhere("configMapKeyRef"))
            where !Manifest.All.Any(
                holder => holder.Name == asked.Text("name") && holder.Values.ContainsKey(asked.Text("key")))
            select $"{manifest} asks for {asked}");

    [Fact]
    public void Every_selector_finds_the_pods_of_one_workload()
    {
        var selectors = Manifest.All.Select(Selector).Where(selector => selector.Count > 0).ToList();

        Assert.Equal(7, selectors.Count);
        Assert.All(selectors, selector => Assert.Single(Manifest.WithPods, workload => selector.All(workload.PodLabels.Contains)));
        Assert.All(Manifest.WithPods, workload => Assert.Equal(workload.PodLabels, Selector(workload)));
        Assert.All(
            Manifest.WithPods,
            workload =>
                Assert.All(workload.Root.Everywhere("labelSelector"), near => Assert.Equal(workload.PodLabels, near.Map("matchLabels"))));
    }

    [Fact]
    public void A_service_leads_to_a_port_that_its_pods_have_and_the_ingress_to_one_that_the_service_has()
    {
        Assert.All(Manifest.Of("Service"), service =>
        {
            var pods = Manifest.WithPods.Single(workload => Selector(service).All(workload.PodLabels.Contains));
            Assert.Subset(
                Names(pods.Container.Items("ports")),
                service.Root.Items("spec", "ports").Select(port => port.Text("targetPort")).ToHashSet());
        });
        var backends = Manifest.Of("Ingress").SelectMany(ingress => ingress.Root.Everywhere("service")).ToList();
        Assert.NotEmpty(backends);
        Assert.All(backends, backend =>
            Assert.Contains(
                backend.Text("port", "name"),
                Names(Manifest.Of("Service").Single(service => service.Name == backend.Text("name")).Root.Items("spec", "ports"))));
    }

    [Fact]
    public void Every_deployment_has_from_two_pods_on_and_loses_one_at_a_time() =>
        Assert.All(Manifest.Of("Deployment"), deployment =>
        {
            var scaler = Manifest.Of("HorizontalPodAutoscaler")
                .Single(scaler => scaler.Root.Text("spec", "scaleTargetRef", "name") == deployment.Name);
            var budget = Manifest.Of("PodDisruptionBudget").Single(
                budget => Selector(budget).All(deployment.PodLabels.Contains));
            Assert.InRange(scaler.Root.Number("spec", "minReplicas"), 2, scaler.Root.Number("spec", "maxReplicas"));
            Assert.Equal(1, budget.Root.Number("spec", "maxUnavailable"));
        });

    private static IEnumerable<(string Kind, string Name)> Named(YamlNode root) =>
    [
        .. root.Everywhere("configMapRef").Concat(root.Everywhere("configMapKeyRef")).Select(
            named => ("ConfigMap", named.Text("name"))),
        .. root.Everywhere("secretRef").Concat(root.Everywhere("secretKeyRef")).Select(
            named => ("Secret", named.Text("name"))),
        .. root.Everywhere("claimName").Select(named => ("PersistentVolumeClaim", named.ToString())),
        .. root.Everywhere("scaleTargetRef").Select(named => (named.Text("kind"), named.Text("name"))),
        .. root.Everywhere("service").Select(named => ("Service", named.Text("name"))),
        .. root.Everywhere("serviceName").Select(named => ("Service", named.ToString())),
    ];

    private static IReadOnlyDictionary<string, string> Selector(Manifest manifest) =>
        manifest.Kind == "Service"
            ? manifest.Root.Map("spec", "selector")
            : manifest.Root.Map("spec", "selector", "matchLabels");

    private static HashSet<string> Names(IEnumerable<YamlNode> nodes) => [.. nodes.Select(node => node.Text("name"))];
}
