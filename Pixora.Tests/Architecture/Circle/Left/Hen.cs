using Pixora.Tests.Architecture.Circle.Right;

namespace Pixora.Tests.Architecture.Circle.Left;

/// <summary>Half of a planted circle.</summary>
internal sealed record Hen(Egg From);
