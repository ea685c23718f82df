namespace Pixora.Media.Generation;

/// <summary>Fits the text of another service or tool into a sentence.</summary>
public static class QuotedReason
{
    /// <summary>The text without its final full stop, because the sentence around it has one.</summary>
    public static string Of(string text) => text.TrimEnd().TrimEnd('.');
}
