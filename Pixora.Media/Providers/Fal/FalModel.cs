using System.Globalization;
using System.Text.Json.Nodes;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Fal;

/// <summary>What one endpoint that moves a picture wants to be asked.</summary>
/// <param name="Picture">Input of the first frame.</param>
/// <param name="LengthInput">Empty when the endpoint decides itself.</param>
/// <param name="Writing">How a length is written: <c>text</c>, <c>number</c>, <c>seconds</c>, <c>frames@16</c>.</param>
/// <param name="Lengths">In seconds, rising.</param>
internal sealed record FalModel(string Picture, string LengthInput, string Writing, IReadOnlyList<double> Lengths)
{
    /// <summary>Seconds that are expected of an endpoint that says nothing.</summary>
    private const double UsualLength = 5;

    /// <summary>Inputs that make sound unless they are switched off.</summary>
    public IReadOnlyList<string> SoundInputs { get; init; } = [];

    public bool TakesSeed { get; init; }

    /// <summary>The model of a profile: from the table, changed by what its owner states. Null when it is in neither.</summary>
    public static FalModel? Of(RemoteProfile profile)
    {
        var listed = FalTable.Find(profile.Model);
        var picture = profile.Inputs.GetValueOrDefault("picture") ?? listed?.Picture;
        return picture is null ? null : new FalModel(
            picture,
            profile.Inputs.GetValueOrDefault("length") ?? listed?.LengthInput ?? "",
            profile.Inputs.GetValueOrDefault("writing") ?? listed?.Writing ?? "none",
            profile.Inputs.GetValueOrDefault("lengths") is { } own ? Numbers(own) : listed?.Lengths ?? [])
        {
            SoundInputs = profile.Inputs.GetValueOrDefault("sound")?.Split(',') ?? listed?.SoundInputs ?? [],
            TakesSeed = listed?.TakesSeed ?? profile.Inputs.ContainsKey("seed"),
        };
    }

    /// <summary>The shortest length that covers the scene, else the longest there is.</summary>
    public double LengthFor(int seconds) => Lengths.Count == 0 ? UsualLength
        : Lengths.FirstOrDefault(length => length >= seconds, Lengths[^1]);

    /// <summary>Adds what the endpoint wants to know of the length and of sound.</summary>
    public void Write(JsonObject input, double seconds)
    {
        if (LengthInput.Length > 0)
        {
            input[LengthInput] = Written(seconds);
        }

        foreach (var sound in SoundInputs)
        {
            input[sound] = false;
        }
    }

    public static double[] Numbers(string list) =>
        [.. list.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).Order()];

    private JsonNode Written(double seconds)
    {
        var text = seconds.ToString("0.##", CultureInfo.InvariantCulture);
        return Writing switch
        {
            "text" => text,
            "seconds" => text + "s",
            "number" => seconds,
            _ => (int)Math.Round(seconds * FramesPerSecond) + 1,
        };
    }

    private double FramesPerSecond =>
        double.Parse(Writing[(Writing.IndexOf('@', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
}
