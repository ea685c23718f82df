namespace Pixora.Media.Providers.Remote;

/// <summary>Where a job at a service stands.</summary>
internal enum JobStage
{
    Waiting,
    Running,
    Done,
    Failed,

    /// <summary>It was stopped before it delivered.</summary>
    Cancelled,

    /// <summary>The service knows no such job, or no longer.</summary>
    Unknown,
}
