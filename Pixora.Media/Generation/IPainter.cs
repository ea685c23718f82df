using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>The painter of this machine.</summary>
public interface IPainter
{
    /// <summary>What it paints new pictures with.</summary>
    PainterMark Mark { get; }
}
