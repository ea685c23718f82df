namespace Pixora.Hub.Settings;

/// <summary>The Redis that the configuration names.</summary>
internal static class RedisConnection
{
    /// <summary>
    /// As <c>ConnectionStrings:Redis</c> says, null when there is none: then the store lies inside this process.
    /// </summary>
    public static string? Of(IConfiguration configuration) =>
        configuration.GetConnectionString("Redis") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
