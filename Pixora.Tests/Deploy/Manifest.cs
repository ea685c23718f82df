using Pixora.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace Pixora.Tests.Deploy;

/// <summary>One document of a file in <c>deploy/kubernetes</c>.</summary>
internal sealed record Manifest(string File, YamlNode Root)
{
    /// <summary>Those that hold pods.</summary>
    private static readonly string[] Workloads = ["Deployment", "StatefulSet"];

    public static IReadOnlyList<Manifest> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", "kubernetes")).Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IEnumerable<Manifest> WithPods => All.Where(manifest => Workloads.Contains(manifest.Kind));

    public string Kind => Root.Text("kind");

    public string Name => Root.Text("metadata", "name");

    public YamlNode Pod => Root.At("spec", "template", "spec")!;

    public YamlNode Container => Pod.Items("containers").Single();

    public IReadOnlyDictionary<string, string> PodLabels => Root.Map("spec", "template", "metadata", "labels");

    /// <summary>What a ConfigMap or a Secret holds.</summary>
    public IReadOnlyDictionary<string, string> Values =>
        Root.At("data") is null ? Root.Map("stringData") : Root.Map("data");

    public static IEnumerable<Manifest> Of(string kind) => All.Where(manifest => manifest.Kind == kind);

    /// <summary>True when the tree has it.</summary>
    public static bool Has(string kind, string name) => Of(kind).Any(manifest => manifest.Name == name);

    public override string ToString() => $"{File}: {Kind} {Name}";

    private static IEnumerable<Manifest> Read(string path)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(path);
        stream.Load(text);
        return stream.Documents.Select(document => new Manifest(Path.GetFileName(path), document.RootNode));
    }
}
