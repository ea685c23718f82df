using Microsoft.Extensions.Options;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Refuses a default maker that is not registered: without this, another maker would silently be used.
/// </summary>
internal sealed class MakerOptionsNames(MakerRegistry registry) : IValidateOptions<MakerOptions>
{
    public ValidateOptionsResult Validate(string? name, MakerOptions options) => registry.Unknown(options.Choices) is { } unknown
        ? ValidateOptionsResult.Fail(
            $"{MakerOptions.Section}: no maker is called '{unknown}'. "
            + $"Of pictures: {Names(registry.ImageProfiles)}; "
            + $"of speech: {Names(registry.Speakers.Select(speaker => speaker.Profile))}; "
            + $"of music: {Names(registry.ComposerProfiles)}; "
            + $"of motion: {Names(registry.MotionProfiles)}.")
        : ValidateOptionsResult.Success;

    private static string Names(IEnumerable<Generation.MakerProfile> makers) =>
        string.Join(", ", makers.Select(maker => maker.Name));
}
