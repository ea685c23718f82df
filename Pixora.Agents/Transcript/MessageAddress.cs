using System.Text.RegularExpressions;
using Pixora.Agents.Roles;

namespace Pixora.Agents.Transcript;

/// <summary>Whom a message addresses with an at-sign, and whether it asks the person.</summary>
internal static partial class MessageAddress
{
    /// <summary>The role addressed last, such as <c>@composer</c>; null when none is.</summary>
    public static Role? Of(string text) =>
        Mention().Matches(text).Select(mention => Crew.Named(mention.Groups[1].Value)).LastOrDefault(
            role => role is not null);

    /// <summary>The text without any address, whether or not a role is called that.</summary>
    public static string Without(string text) => Addressing().Replace(text, "").Trim();

    /// <summary>True when the message ends with a question mark.</summary>
    public static bool Asks(string text) =>
        text.TrimEnd(' ', '\n', '\r', '"', '”', '»', '*', ')') is [.., '?' or '？' or '؟'];

    [GeneratedRegex(@"(?<![\w@.])@([A-Za-z_]{1,30})(?![\w@])")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w@.])@[A-Za-z_]{1,30}[,:]?")]
    private static partial Regex Addressing();
}
