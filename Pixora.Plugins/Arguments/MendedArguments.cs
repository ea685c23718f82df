using System.Text.Json.Nodes;

namespace Pixora.Plugins.Arguments;

/// <summary>Arguments brought into the form that a tool's schema asks for, and what could not be.</summary>
/// <param name="Faults">A sentence each: which field, and what it may be. Empty when everything fits.</param>
internal sealed record MendedArguments(JsonObject Values, IReadOnlyList<string> Faults);
