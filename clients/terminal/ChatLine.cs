namespace Pixora.Terminal;

/// <param name="By"><c>person</c>, <c>crew</c> or <c>studio</c>.</param>
/// <param name="Id">Of the tokens it was heard by, null when it was not streamed.</param>
internal sealed record ChatLine(string By, string Speaker, string Text, string? Id);
