using System.ComponentModel;
using System.Text.Json;

namespace Pixora.Plugins;

/// <summary>One of several edits that are made together.</summary>
public sealed record PlannedEdit(
    [property: Description("Name of the tool that makes the edit, such as update_scene or set_voice.")] string Tool,
    [property: Description("The arguments of that tool.")] IReadOnlyDictionary<string, JsonElement>? Arguments = null,
    [property: Description("What the person is told when it is made, in their language; leave out for the tool's own words.")]
    string? Says = null);
