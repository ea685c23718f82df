using System.ComponentModel.DataAnnotations;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>Limits of one turn of the crew: the section <c>Crew</c>.</summary>
public sealed class CrewOptions
{
    public const string Section = "Crew";

    /// <summary>Times a role speaks, 1 to 40.</summary>
    [Range(1, 40)]
    public int MostSpeakers { get; set; } = 8;

    /// <summary>Answers asked of models, 2 to 200; each may call several tools.</summary>
    [Range(2, 200)]
    public int MostRounds { get; set; } = 20;

    /// <summary>Tool calls, 1 to <see cref="VideoTask.MaxToolUses"/>.</summary>
    [Range(1, VideoTask.MaxToolUses)]
    public int MostToolCalls { get; set; } = 64;

    /// <summary>Tokens read and written, 1,000 to 10,000,000; estimated where a model reports none.</summary>
    [Range(1_000, 10_000_000)]
    public long MostTokens { get; set; } = 200_000;

    /// <summary>Seconds, 1 to 3600; longer than a model that has to be loaded and its successor may take.</summary>
    [Range(1, 3600)]
    public double MostSeconds { get; set; } = 900;

    /// <summary>Lines of the chat that a model reads in full, 2 to 200; older ones are summarized.</summary>
    [Range(2, 200)]
    public int RecentLines { get; set; } = 16;
}
