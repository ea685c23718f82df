using System.Buffers.Binary;
using System.Text;

namespace Pixora.Media.Rendering.Checks;

/// <summary>Finds boxes among the bytes of an MP4's index.</summary>
internal static class Mp4Span
{
    public static string Letters(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..4]);

    /// <summary>The content of the first box of each type inside the one before it.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, params ReadOnlySpan<string> path)
    {
        foreach (var type in path)
        {
            boxes = TryFind(boxes, type, out var content)
                ? content
                : throw new InvalidDataException($"There is no box '{type}'.");
        }

        return boxes;
    }

    public static bool TryFind(ReadOnlySpan<byte> boxes, string type, out ReadOnlySpan<byte> content)
    {
        while (boxes.Length >= 8)
        {
            var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(boxes), int.MaxValue);
            if (size < 8 || size > boxes.Length)
            {
                break;
            }

            if (Letters(boxes[4..]) == type)
            {
                content = boxes[8..size];
                return true;
            }

            boxes = boxes[size..];
        }

        content = default;
        return false;
    }
}
