using System.Globalization;

namespace Pixora.Media.Rendering.Muxing;

/// <summary>Names a language as MP4 does.</summary>
internal static class LanguageTag
{
    /// <summary>The ISO 639-2/T code of an ISO 639-1 code, <c>und</c> when there is none.</summary>
    public static string Of(string language)
    {
        try
        {
            var code = CultureInfo.GetCultureInfo(language, predefinedOnly: true).ThreeLetterISOLanguageName;
            return code.Length == 3 && code.All(char.IsAsciiLetterLower) ? code : "und";
        }
        catch (CultureNotFoundException)
        {
            return "und";
        }
    }
}
