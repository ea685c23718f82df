namespace Pixora.Tests.Hub;

/// <summary>
/// The store that the hub's tests run against: the embedded one, or the Redis that <c>PIXORA_TEST_REDIS</c> names.
/// <c>./pixora test</c> runs them against both.
/// </summary>
internal static class TestStore
{
    public static string? Redis { get; } = Environment.GetEnvironmentVariable("PIXORA_TEST_REDIS");

    public static IEnumerable<KeyValuePair<string, string?>> Embedded => [];

    public static IEnumerable<KeyValuePair<string, string?>> Settings =>
        Redis is null ? [] : [new("ConnectionStrings:Redis", Redis)];

    /// <param name="others">A test's own; one of the same key counts instead.</param>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsWith(KeyValuePair<string, string?>[] others) =>
        Settings.ExceptBy(others.Select(setting => setting.Key), setting => setting.Key).Concat(others);
}
