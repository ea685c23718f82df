using Pixora.Tests.Architecture.Circle.Left;

namespace Pixora.Tests.Architecture.Circle.Right;

/// <summary>The other half.</summary>
internal sealed class Egg
{
    public static Hen Hatch(Egg egg) => new(egg);
}
