namespace Pixora.Media.Tasks.Rules;

/// <summary>What the number of a take keeps.</summary>
internal static class TakeCheck
{
    public static Refusal? Of(int take) => take >= 1 ? null : new("take.range", "Takes count from 1.");
}
