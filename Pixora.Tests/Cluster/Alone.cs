namespace Pixora.Tests.Cluster;

/// <summary>Tests that break things and watch the clock: one at a time, in a run of their own beside the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
