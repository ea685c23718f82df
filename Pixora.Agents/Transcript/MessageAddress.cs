using System.Text.RegularExpressions;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Transcript;

/// <summary>Whom a message addresses with an at-sign, and whether it asks the person.</summary>
internal static partial class MessageAddress
{
    /// <summary>The roles that are addressed, such as <c>@composer</c> or <c>@Scene Writer</c>, in the text's order,
    /// each once.</summary>
    public static ValueList<Role> Of(string text) =>
        [.. Mention().Matches(text).Select(mention => Named(mention.Groups[1].Value)).OfType<Role>().Distinct()];

    /// <summary>The text without any address, whether or not a role is called that.</summary>
    public static string Without(string text) => Addressing().Replace(text, "").Trim();

    /// <summary>True when the message ends with a question mark.</summary>
    public static bool Asks(string text) =>
        text.TrimEnd(' ', '\n', '\r', '"', '”', '»', '*', ')') is [.., '?' or '？' or '؟'];

    /// <summary>The role of that name, also where it is written as people write it.</summary>
    private static Role? Named(string name)
    {
        var words = name.Split((char[])[' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return Crew.Named(string.Join('_', words.Take(2))) ?? Crew.Squeezed(words[0]);
    }

    [GeneratedRegex(@"(?<![\w@.])@([A-Za-z]{1,30}(?:[ _-][A-Za-z]{1,30})?)(?![\w@])")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w@.])@(?:(?i:scene[ _-]?writer|character[ _-]?designer|asset[ _-]?maker)\b|[A-Za-z_]{1,30})[,:]?")]
    private static partial Regex Addressing();
}
