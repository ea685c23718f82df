namespace Pixora.Terminal.Makers;

/// <summary><c>--voice</c>: voices of a maker.</summary>
internal static class VoiceOption
{
    /// <summary>By language, then by kind.</summary>
    /// <exception cref="StudioException">One is not <c>LANGUAGE:KIND:NAME</c>.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Read(IReadOnlyList<string> written)
    {
        var voices = written.Select(voice => voice.Split(':', 3)).ToArray();
        if (voices.FirstOrDefault(parts => parts.Length < 3) is { } wrong)
        {
            throw new StudioException(
                "usage", $"'{string.Join(':', wrong)}' is no voice: write en:neutral:af_bella.", ExitCodes.Usage);
        }

        return voices.Length == 0 ? null : voices.GroupBy(parts => parts[0]).ToDictionary(
            language => language.Key,
            IReadOnlyDictionary<string, string> (language) =>
                language.ToDictionary(parts => parts[1], parts => parts[2]));
    }
}
