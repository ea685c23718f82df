namespace Pixora.Media.Rendering.Sound;

internal static class Decibels
{
    /// <summary>The factor that changes a level by so many decibels.</summary>
    public static float ToGain(double decibels) => (float)Math.Pow(10, decibels / 20);
}
