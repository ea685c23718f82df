using System.ComponentModel.DataAnnotations;

namespace Pixora.Agents.GroupChat;

/// <summary>How far a turn of the crew may go before it stops by itself.</summary>
public sealed class CrewOptions
{
    public const string Section = "Crew";

    /// <summary>Times a role speaks in one turn, 1 to 40.</summary>
    [Range(1, 40)]
    public int MostSpeakers { get; set; } = 8;

    /// <summary>Answers asked of models in one turn, 2 to 200; each may call several tools.</summary>
    [Range(2, 200)]
    public int MostRounds { get; set; } = 20;

    /// <summary>Tool calls in one turn, 1 to <see cref="Media.Tasks.VideoTask.MostToolUses"/>.</summary>
    [Range(1, Media.Tasks.VideoTask.MostToolUses)]
    public int MostToolCalls { get; set; } = 64;

    /// <summary>Tokens read and written in one turn, 1,000 to 10,000,000; estimated where a model does not count.</summary>
    [Range(1_000, 10_000_000)]
    public long MostTokens { get; set; } = 200_000;

    /// <summary>Seconds of one turn, 1 to 3600.</summary>
    [Range(1, 3600)]
    public double MostSeconds { get; set; } = 240;

    /// <summary>Lines of the chat a model reads in full, 2 to 200; older ones are summed up.</summary>
    [Range(2, 200)]
    public int RecentLines { get; set; } = 16;
}
