using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Collects what was assumed where the brief says nothing, in the person's language.</summary>
/// <param name="language">ISO 639-1 code.</param>
internal sealed class Assumptions(string language)
{
    private readonly List<string> said = [];

    internal void Add(string about, params object[] values) => said.Add(MessageCatalog.Format(about, language, values));

    internal ValueList<string> ToList() => [.. said];
}
