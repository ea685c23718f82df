namespace Pixora.Tests;

/// <summary>
/// The hub's tests run on the embedded store and once more on a Redis. Those that would find out nothing there, as they
/// are about what happens before or beside the store, run once.
/// </summary>
internal static class StoreTrait
{
    public const string Name = "store";

    public const string Once = "once";
}
