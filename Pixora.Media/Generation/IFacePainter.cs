namespace Pixora.Media.Generation;

/// <summary>Draws somebody's head and shoulders in small, to stand beside what they say.</summary>
public interface IFacePainter
{
    /// <summary>The same words give the same picture.</summary>
    /// <param name="look">In words, as a character is described.</param>
    /// <param name="paper">The colour behind them, 0xRRGGBB.</param>
    /// <param name="side">Pixels of the square picture, 16 to 512.</param>
    /// <returns>A JPEG.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The side is out of range.</exception>
    byte[] Paint(string look, uint paper, int side);
}
