namespace Pixora.Media.Generation;

/// <summary>Puts what others say into a sentence of ours.</summary>
public static class Clause
{
    /// <summary>A text without the full stop it may end in: the sentence around it has its own.</summary>
    public static string Of(string text) => text.TrimEnd().TrimEnd('.');
}
