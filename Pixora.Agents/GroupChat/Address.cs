using System.Text.RegularExpressions;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>Whom a message names, and whether it asks the person.</summary>
internal static partial class Address
{
    /// <summary>The role named last with an at-sign, such as <c>@composer</c>; null when none is.</summary>
    public static Role? Of(string text) => Mention().Matches(text).Select(mention => Crew.Named(mention.Groups[1].Value)).LastOrDefault(role => role is not null);

    /// <summary>True when the message ends with a question.</summary>
    public static bool Asks(string text) => text.TrimEnd(' ', '\n', '\r', '"', '”', '»', '*', ')') is [.., '?' or '？' or '؟'];

    [GeneratedRegex(@"(?<![\w@.])@([A-Za-z_]{1,30})(?![\w@])")]
    private static partial Regex Mention();
}
