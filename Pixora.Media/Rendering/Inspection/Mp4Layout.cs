using System.Buffers.Binary;
using System.Text;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Reads the outermost boxes of an MP4 (ISO/IEC 14496-12, section 4.2) without what is in them.</summary>
internal static class Mp4Layout
{
    /// <summary>Their types in file order; reading stops at the first that is broken.</summary>
    public static ValueList<string> Boxes(string path)
    {
        using var file = RegularFile.OpenRead(path);
        var types = new List<string>();
        Span<byte> header = stackalloc byte[16];
        while (file.ReadAtLeast(header[..8], 8, throwOnEndOfStream: false) == 8)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            types.Add(Encoding.ASCII.GetString(header[4..8]));
            if (size == 1 && file.ReadAtLeast(header[8..], 8, throwOnEndOfStream: false) == 8)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(header[8..]) - 8;
            }

            if (size < 8 || file.Position + size - 8 > file.Length)
            {
                break;
            }

            file.Position += size - 8;
        }

        return [.. types];
    }
}
