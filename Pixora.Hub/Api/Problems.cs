namespace Pixora.Hub.Api;

/// <summary>The part of a problem+json answer that programs read.</summary>
internal static class Problems
{
    public static IDictionary<string, object?> Code(string code) => new Dictionary<string, object?> { ["code"] = code };
}
