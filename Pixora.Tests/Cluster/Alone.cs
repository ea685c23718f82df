namespace Pixora.Tests.Cluster;

/// <summary>Tests that break things and watch the clock: they have the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
