using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Deploy;

/// <summary>The image, as far as it can be known without building it.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] NeededByDotnet = ["ca-certificates", "libicu72", "libssl3", "tzdata"];

    private static readonly string Dockerfile = Repository.Read(Path.Combine("deploy", "Dockerfile"));

    private static readonly XDocument Project = XDocument.Load(
        Path.Combine(Repository.Root, "Pixora.Hub", "Pixora.Hub.csproj"));

    [Fact]
    public void It_has_the_packages_that_the_script_installs()
    {
        var installed = AptLine().Matches(Dockerfile)
            .Select(line => line.Groups[1].Value.Split([' ', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.Equal(
            [NeededByDotnet, ScriptPackages().Match(Repository.Read("pixora")).Groups[1].Value.Split(' ')], installed);
    }

    [Fact]
    public void Whatever_is_copied_into_it_is_there() =>
        Assert.Empty(
            from line in CopyLine().Matches(Dockerfile)
            from source in line.Groups[1].Value.Split(' ')[..^1]
            where !Path.Exists(Path.Combine(Repository.Root, source))
            select source);

    [Fact]
    public void Both_ways_to_an_image_the_manifests_and_the_load_balancer_agree()
    {
        var hubs = Manifest.Of("Deployment").ToList();

        Assert.All(hubs, hub => Assert.Equal($"{Property("ContainerRepository")}:{Repository.Version}", hub.Container.Text("image")));
        Assert.All(hubs, hub => Assert.Equal(Property("ContainerUser"), hub.Pod.Text("securityContext", "runAsUser")));
        Assert.All(
            hubs,
            hub => Assert.Equal(Port, hub.Container.Items("ports").Single(port => port.Text("name") == "http").Text("containerPort")));
        Assert.Equal($"http://+:{Port}", Manifest.Of("ConfigMap").Single().Values["ASPNETCORE_URLS"]);
        Assert.Contains($"\nEXPOSE {Port}\nUSER {Property("ContainerUser")}\n", Dockerfile, StringComparison.Ordinal);
        Assert.Contains($"--target runtime -t {Property("ContainerBaseImage")} ", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_settings_are_options_of_the_hub() =>
        Assert.Empty(Settings.Unknown(Setting().Matches(Dockerfile).Select(setting => setting.Value)));

    private static string Port => Project.Descendants("ContainerPort").Single().Attribute("Include")!.Value;

    private static string Property(string name) => Project.Descendants(name).Single().Value;

    [GeneratedRegex(@"apt-get install -y --no-install-recommends ((?:[a-z0-9+. -]|\\\n)+?)\s*\\\n\s*&&")]
    private static partial Regex AptLine();

    [GeneratedRegex("^PACKAGES='([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ScriptPackages();

    [GeneratedRegex("^COPY (?!--)(.+)$", RegexOptions.Multiline)]
    private static partial Regex CopyLine();

    [GeneratedRegex(@"\bPixora__\w+")]
    private static partial Regex Setting();
}
