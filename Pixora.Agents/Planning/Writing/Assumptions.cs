using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Collects what was assumed, in the person's language.</summary>
/// <param name="language">ISO 639-1 code.</param>
internal sealed class Assumptions(string language)
{
    private readonly List<string> said = [];

    internal void Add(string about, params object[] values) => said.Add(Phrasebook.Say(about, language, values));

    internal ValueList<string> ToList() => [.. said];
}
