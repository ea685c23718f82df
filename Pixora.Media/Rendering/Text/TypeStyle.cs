namespace Pixora.Media.Rendering.Text;

/// <summary>Which letters a text is set in.</summary>
/// <param name="Families">Font families as their files are named, best first: <c>NotoSans</c>.</param>
/// <param name="Bold">Whether to prefer the bold cut.</param>
/// <param name="Language">ISO 639-1 code: decides the shapes of Chinese characters.</param>
/// <param name="Spacing">Added after each letter of scripts whose letters stand apart, in ems.</param>
internal sealed record TypeStyle(string Families, bool Bold, string Language, float Spacing)
{
    public bool RightToLeft => Language is "ar" or "he" or "fa" or "ur" or "yi" or "ps" or "sd" or "ug" or "dv";
}
