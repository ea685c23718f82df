using System.Text;
using UtfUnknown;

namespace Pixora.Terminal;

/// <summary>Reads the text of a script's file, whichever encoding it was saved in.</summary>
internal static class ScriptEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 when it is; else what its bytes say most likely, such as Windows-1252 or GBK.</summary>
    /// <returns>Null when nothing fits.</returns>
    public static string? Read(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return CharsetDetector.DetectFromBytes(bytes).Detected?.Encoding?.GetString(bytes).TrimStart('\uFEFF');
        }
    }
}
