namespace Pixora.Agents.Chat;

/// <summary>What an endpoint can do. The defaults are OpenAI's; local servers often need some switched off.</summary>
internal sealed class ModelAbilities
{
    /// <summary>It calls tools; without this the crew cannot work with it.</summary>
    public bool Tools { get; set; } = true;

    /// <summary>It may call several tools at once.</summary>
    public bool ParallelTools { get; set; } = true;

    /// <summary>Its stream carries tool calls as it should; where not, it is asked without streaming whenever tools are offered.</summary>
    public bool StreamTools { get; set; } = true;

    /// <summary>It keeps to a JSON schema; where not, it is only asked for JSON.</summary>
    public bool JsonSchema { get; set; } = true;

    /// <summary>It looks at pictures; where not, it is told that there was one.</summary>
    public bool Vision { get; set; } = true;
}
