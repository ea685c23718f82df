namespace Pixora.Media.Tasks.Rules;

/// <summary>Rule for the number of a take.</summary>
internal static class TakeCheck
{
    public static Refusal? Of(int take) => take >= 1 ? null : new("take.range", "Takes count from 1.");
}
