namespace Pixora.Agents.Chat.Settings;

/// <summary>One OpenAI-compatible endpoint and its models.</summary>
internal sealed class ModelProfile
{
    private const double RemoteSeconds = 30;

    private const double LoadingSeconds = 180;

    /// <summary>
    /// Address including the version: <c>https://api.openai.com/v1</c>, <c>http://localhost:11434/v1</c>. One without a
    /// path gets <c>/v1</c>.
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

    /// <summary>How often a request is sent before the next profile is asked, 1 to 5. One that was not answered with a
    /// single word in time is not sent again.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>Seconds without data after which an answer counts as lost, 5 to 600.</summary>
    public double PatienceSeconds { get; set; } = 120;

    /// <summary>Seconds until the first word after which the next profile is asked, 5 to 600; null for 30, or for 180
    /// at an
    /// address of this machine or of a private network, where a model may have to be loaded first.</summary>
    public double? FirstWordSeconds { get; set; }

    /// <summary>US dollars per million tokens that <see cref="Model"/> reads; null when <see cref="Prices"/> say
    /// it.</summary>
    public decimal? InputPrice { get; set; }

    /// <summary>US dollars per million tokens that <see cref="Model"/> writes; null when <see cref="Prices"/> say
    /// it.</summary>
    public decimal? OutputPrice { get; set; }

    /// <summary>The address that is called: <see cref="BaseUrl"/>, with the version where it names none.</summary>
    internal Uri? Address => BaseUrl is { IsAbsoluteUri: true, AbsolutePath: "/" } ? new Uri(BaseUrl, "v1") : BaseUrl;

    /// <summary>Seconds, as <see cref="FirstWordSeconds"/> or its default says.</summary>
    internal double FirstWord => FirstWordSeconds ?? (PrivateAddress.Is(BaseUrl) ? LoadingSeconds : RemoteSeconds);

    internal ModelPrice? PriceOf(string model) => Prices.GetValueOrDefault(model)
        ?? (model == Model && InputPrice is { } input && OutputPrice is { } output
            ? new() { Input = input, Output = output } : null);

    internal string ModelFor(string role) => RoleModels.GetValueOrDefault(role, Model);

    /// <summary>The roles that use a model; the empty name stands for all roles without a setting.</summary>
    internal IEnumerable<string> RolesOf(string model) =>
        [.. RoleModels.Where(set => set.Value == model).Select(set => set.Key), .. model == Model ? [""] : Array.Empty<string>()];
}
