using Pixora.Agents.Hearing;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// A wish inside the clause that names the subject: the length and the look in "a 20-second calm film about tea".
/// </summary>
/// <param name="Start">First UTF-16 unit of the clause in the request.</param>
/// <param name="Value">What it is set to, as <see cref="WishValue"/> says it; null when it is only wanted or
/// not.</param>
internal sealed record ImpliedWish(int Start, WishKind Kind, Polarity Polarity, string? Value);
