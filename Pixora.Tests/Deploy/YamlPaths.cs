using YamlDotNet.RepresentationModel;

namespace Pixora.Tests.Deploy;

/// <summary>Ways into a YAML document.</summary>
internal static class YamlPaths
{
    /// <summary>What lies at a path of keys, null when nothing does.</summary>
    public static YamlNode? At(this YamlNode node, params IEnumerable<string> path) =>
        path.Aggregate(
            (YamlNode?)node,
            (here, key) => here is YamlMappingNode map && map.Children.TryGetValue(key, out var next) ? next : null);

    public static string Text(this YamlNode node, params IEnumerable<string> path) => node.At(path)?.ToString() ?? "";

    public static int Number(this YamlNode node, params IEnumerable<string> path) => int.Parse(node.Text(path), null);

    public static IEnumerable<YamlNode> Items(this YamlNode node, params IEnumerable<string> path) =>
        node.At(path) as YamlSequenceNode ?? [];

    public static IReadOnlyDictionary<string, string> Map(this YamlNode node, params IEnumerable<string> path) =>
        (node.At(path) as YamlMappingNode ?? []).ToDictionary(
            pair => pair.Key.ToString(), pair => pair.Value.ToString());

    /// <summary>The values of a key, wherever in the document it is.</summary>
    public static IEnumerable<YamlNode> Everywhere(this YamlNode node, string key) =>
        node.AllNodes.OfType<YamlMappingNode>().Select(map => map.At(key)).OfType<YamlNode>();
}
