using YamlDotNet.RepresentationModel;

namespace Pixora.Tests.Deploy;

/// <summary>Which pods reach which ports in Kubernetes.</summary>
public sealed class NetworkTests
{
    /// <summary>Asks everybody for a token, so that everybody may ask.</summary>
    private const string Open = "http";

    private static IEnumerable<Manifest> Policies => Manifest.Of("NetworkPolicy");

    [Fact]
    public void Every_workload_has_one_policy_for_what_comes_in() =>
        Assert.All(Manifest.WithPods, workload =>
        {
            var policy = Policies.Single(
                policy => policy.Root.Map("spec", "podSelector", "matchLabels").All(workload.PodLabels.Contains));
            Assert.NotEmpty(policy.Root.Map("spec", "podSelector", "matchLabels"));
            Assert.Equal(["Ingress"], policy.Root.Items("spec", "policyTypes").Select(type => type.ToString()));
            Assert.Equal(
                Ports(workload.Container.Items("ports"), "name"),
                Rules(policy).SelectMany(rule => Ports(rule.Items("ports"), "port")).Order());
        });

    [Fact]
    public void Silo_gateway_and_Redis_are_reached_by_the_pods_of_Pixora_and_by_nobody_else()
    {
        var inner = Policies.SelectMany(Rules).Where(rule => !Ports(rule.Items("ports"), "port").SequenceEqual([Open])).ToList();
        Assert.NotEmpty(inner);
        Assert.All(inner, rule =>
        {
            var callers = rule.Items("from").ToList();
            Assert.DoesNotContain(Open, Ports(rule.Items("ports"), "port"));
            Assert.All(
                callers,
                caller => Assert.Equal(["podSelector"], ((YamlMappingNode)caller).Children.Keys.Select(key => key.ToString())));
            Assert.Equal(
                Manifest.Of("Deployment").Select(hub => hub.Name).Order(),
                callers.Select(caller => caller.Map("podSelector", "matchLabels"))
                    .Select(labels => Manifest.WithPods.Single(workload => workload.PodLabels.SequenceEqual(labels)).Name).Order());
        });
    }

    private static IEnumerable<YamlNode> Rules(Manifest policy) => policy.Root.Items("spec", "ingress");

    private static IReadOnlyList<string> Ports(IEnumerable<YamlNode> ports, string name) =>
        [.. ports.Select(port => port.Text(name)).Order()];
}
