namespace Pixora.Agents.Chat.Settings;

/// <summary>One OpenAI-compatible endpoint and its models.</summary>
internal sealed class ModelProfile
{
    /// <summary>
    /// Address including the version: <c>https://api.openai.com/v1</c>, <c>http://localhost:11434/v1</c>.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The key itself; optional for servers that ask for none.</summary>
    public string? Key { get; set; }

    /// <summary>Name of the setting or environment variable that holds the key, such as <c>OPENAI_API_KEY</c>. Not
    /// together with <see cref="Key"/>.</summary>
    public string? KeyFrom { get; set; }

    /// <summary>The model for every role that <see cref="RoleModels"/> does not name.</summary>
    public string Model { get; set; } = "";

    /// <summary>Model ids by role.</summary>
    public Dictionary<string, string> RoleModels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ModelAbilities Abilities { get; set; } = new();

    /// <summary>Prices by model id; the cost of a model without one is unknown.</summary>
    public Dictionary<string, ModelPrice> Prices { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a request is sent before the next profile is asked, 1 to 5.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>Seconds without data after which an answer counts as lost, 5 to 600.</summary>
    public double PatienceSeconds { get; set; } = 120;

    internal string ModelFor(string role) => RoleModels.GetValueOrDefault(role, Model);

    /// <summary>The roles that use a model; the empty name stands for all roles without a setting.</summary>
    internal IEnumerable<string> RolesOf(string model) =>
        [.. RoleModels.Where(set => set.Value == model).Select(set => set.Key), .. model == Model ? [""] : Array.Empty<string>()];
}
