using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>Reads bytes that a service writes as text.</summary>
internal static class Base64
{
    private const string DataMark = ";base64,";

    /// <summary>With or without what stands before it in a <c>data:</c> address.</summary>
    /// <exception cref="ProviderException"><c>maker.answer</c>.</exception>
    public static byte[] Read(string maker, string text)
    {
        var mark = text.StartsWith("data:", StringComparison.Ordinal) ? text.IndexOf(DataMark, StringComparison.Ordinal) : -1;
        try
        {
            return Convert.FromBase64String(mark < 0 ? text : text[(mark + DataMark.Length)..]);
        }
        catch (FormatException)
        {
            throw RemoteFaults.Unreadable(maker, "its bytes are not written as they should be");
        }
    }

    public static string DataUri(string mediaType, byte[] bytes) => $"data:{mediaType}{DataMark}{Convert.ToBase64String(bytes)}";
}
