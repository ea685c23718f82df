namespace Pixora.Agents.Chat.Settings;

/// <summary>What an endpoint can do. The defaults are OpenAI's; local servers often need some switched off.</summary>
internal sealed class ModelAbilities
{
    /// <summary>It calls tools; without this the crew cannot use it.</summary>
    public bool Tools { get; set; } = true;

    /// <summary>It may call several tools at once.</summary>
    public bool ParallelTools { get; set; } = true;

    /// <summary>It streams tool calls correctly; otherwise requests with tools are sent without streaming.</summary>
    public bool StreamTools { get; set; } = true;

    /// <summary>It follows a JSON schema; otherwise it is only asked for JSON.</summary>
    public bool JsonSchema { get; set; } = true;

    /// <summary>It reads pictures; otherwise a line of text stands for each.</summary>
    public bool Vision { get; set; } = true;
}
