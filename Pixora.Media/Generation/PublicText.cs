using System.Text.RegularExpressions;

namespace Pixora.Media.Generation;

/// <summary>Removes paths of this machine from texts that are shown to users.</summary>
internal static partial class PublicText
{
    private const string Replacement = "(a file of the server)";

    /// <summary>
    /// The text without paths of this machine; addresses of the web, relative paths and commands such as
    /// <c>/approve</c> stay.
    /// </summary>
    public static string Of(string text) => ServerPath().Replace(text, Replacement);

    /// <summary>
    /// In quotes, or from the first of two slashes to the last word that has one: a folder's name may hold spaces.
    /// </summary>
    [GeneratedRegex("""
        file:/\S+
        |(?<quote>['"`])/[^'"`\n/]+/[^'"`\n]*\k<quote>
        |(?<![\w.~/-])/[^\s/'"`:,;()|]+/[^\s'"`:,;()|]*(?:(?:[ ][^\s/'"`:,;()|]+){0,3}[ ][^\s/'"`:,;()|]*/[^\s'"`:,;()|]*)*
        |\b[A-Za-z]:\\[^\s'"`]+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ServerPath();
}
