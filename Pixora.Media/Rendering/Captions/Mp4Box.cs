using System.Buffers.Binary;
using System.Text;

namespace Pixora.Media.Rendering.Captions;

/// <summary>
/// Writes boxes of the ISO base media file format (ISO/IEC 14496-12): a size, four letters, then content or boxes,
/// numbers with the highest byte first.
/// </summary>
internal sealed class Mp4Box
{
    private readonly List<byte> content = [];

    private Mp4Box(string type)
    {
        U32(0);
        content.AddRange(Encoding.ASCII.GetBytes(type));
    }

    /// <param name="type">Four letters.</param>
    public static Mp4Box Of(string type) => new(type);

    /// <summary>A box that starts with a version of 0 and flags.</summary>
    public static Mp4Box Full(string type, int flags = 0) => new Mp4Box(type).U32(flags);

    public Mp4Box U8(params ReadOnlySpan<byte> values)
    {
        content.AddRange(values);
        return this;
    }

    public Mp4Box U16(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            content.AddRange([(byte)(value >> 8), (byte)value]);
        }

        return this;
    }

    public Mp4Box U32(params ReadOnlySpan<int> values)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            content.AddRange(bytes);
        }

        return this;
    }

    public Mp4Box Text(string text)
    {
        content.AddRange(Encoding.UTF8.GetBytes(text));
        return this;
    }

    public Mp4Box With(params ReadOnlySpan<Mp4Box> boxes)
    {
        foreach (var box in boxes)
        {
            content.AddRange(box.ToArray());
        }

        return this;
    }

    public byte[] ToArray()
    {
        var bytes = content.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }
}
