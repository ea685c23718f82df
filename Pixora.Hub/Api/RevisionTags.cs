using System.Globalization;
using Microsoft.Net.Http.Headers;
using Pixora.Hub.Commands;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// A task's entity tags: its revision, and for a whole task the number of its last fact too, since a task changes
/// without its plan changing.
/// </summary>
internal static class RevisionTags
{
    public static Refusal Malformed { get; } = new(
        "revision.tag", "If-Match is one strong tag as the task's ETag, such as \"3\", or *.");

    /// <summary><c>"3"</c>.</summary>
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary><c>"3-17"</c>.</summary>
    public static string Of(int revision, long seq) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{revision}-{seq}\"");

    /// <summary>
    /// Reads <c>If-Match</c>: one tag of either kind, of which the revision counts, or <c>*</c>, or none.
    /// </summary>
    /// <param name="revision">Null when any will do.</param>
    private static bool TryRead(string? match, out int? revision)
    {
        revision = null;
        if (match is null or "*")
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(match, out var tag) || tag.IsWeak
            || !int.TryParse(
                tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        revision = number;
        return true;
    }

    /// <summary>The command with what <c>If-Match</c> says of it.</summary>
    public static SentCommand Expect(SentCommand sent, string? match) => TryRead(match, out var expected)
        ? sent with { ExpectedRevision = expected }
        : sent with { Unreadable = Malformed };

    /// <summary>True when the client holds the task as <paramref name="tag"/> names it.</summary>
    public static bool IsHeld(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(
            held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
