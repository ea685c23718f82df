namespace Pixora.Agents.Transcript;

/// <summary>The message that stands for the lines of the chat that are too old to be given in full.</summary>
internal static class EarlierSummary
{
    private const string Opening = "Earlier in this conversation";

    /// <param name="lines">One line each, oldest first.</param>
    internal static string Of(IEnumerable<string> lines) => $"{Opening}, in short:\n{string.Join('\n', lines)}";

    internal static bool IsIn(string text) => text.StartsWith(Opening, StringComparison.Ordinal);
}
