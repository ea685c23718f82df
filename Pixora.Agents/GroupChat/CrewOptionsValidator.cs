using Microsoft.Extensions.Options;

namespace Pixora.Agents.GroupChat;

/// <summary>Checks settings of the crew that depend on each other.</summary>
internal sealed class CrewOptionsValidator : IValidateOptions<CrewOptions>
{
    public ValidateOptionsResult Validate(string? name, CrewOptions options) => options.MostSpeakers <= options.MostRounds
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{CrewOptions.Section}: MostSpeakers ({options.MostSpeakers}) must not exceed MostRounds ({options.MostRounds}): "
            + "whoever speaks asks a model at least once.");
}
