using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Points of light in depth, joined where they are near: data, a mind, a web.</summary>
internal sealed class NetworkLayer : ISceneLayer
{
    private const int Count = 260;

    public void Paint(Shot shot)
    {
        var random = shot.Random("network");
        var middle = new Vector2(shot.Setup.Focus * shot.Width, shot.Height * 0.48f);
        var nodes = new Node[Count];
        foreach (ref var node in nodes.AsSpan())
        {
            var depth = random.Unit();
            var spread = new Vector2(random.Around() * 0.42f * shot.Width, random.Around() * 0.40f * shot.Height);
            node = new Node(middle + spread, depth);
        }

        PaintLinks(shot, nodes);
        PaintNodes(shot, nodes);
    }

    private static void PaintLinks(Shot shot, Node[] nodes)
    {
        var reach = shot.Span * 0.19f;
        using var paint = new SKPaint { IsAntialias = true, BlendMode = SKBlendMode.Plus };
        for (var first = 0; first < nodes.Length; first++)
        {
            for (var second = first + 1; second < nodes.Length; second++)
            {
                var far = Vector2.Distance(nodes[first].At, nodes[second].At) / reach;
                if (far < 1f && MathF.Abs(nodes[first].Depth - nodes[second].Depth) < 0.5f)
                {
                    var near = 1f - MathF.Max(nodes[first].Depth, nodes[second].Depth);
                    paint.ColorF = Tint.Paint(
                        Tint.Mix(Tint.Hex(0x3FA8D8), shot.Palette.Accent, near * 0.5f), (1f - far) * (0.12f + (0.42f * near)));
                    paint.StrokeWidth = shot.Unit * (0.0006f + (0.0016f * near));
                    shot.Canvas.DrawLine(
                        nodes[first].At.X, nodes[first].At.Y, nodes[second].At.X, nodes[second].At.Y, paint);
                }
            }
        }
    }

    private static void PaintNodes(Shot shot, Node[] nodes)
    {
        foreach (var node in nodes)
        {
            var near = 1f - node.Depth;
            var radius = shot.Unit * (0.0016f + (0.0075f * near * near * near));
            var colour = Tint.Mix(Tint.Hex(0x8FD8F8), shot.Palette.Accent, near > 0.8f ? 0.7f : 0.05f);
            using var shader = Gradient.Around(
                new SKPoint(node.At.X, node.At.Y), radius * 4f,
                [Tint.Paint(colour * 1.4f), Tint.Paint(colour, 0.28f), Tint.Paint(colour, 0f)], [0.12f, 0.32f, 1f]);
            using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Plus };
            shot.Canvas.DrawCircle(node.At.X, node.At.Y, radius * 4f, paint);
        }
    }

    private readonly record struct Node(Vector2 At, float Depth);
}
