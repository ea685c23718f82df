using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Pixora.Agents.Hearing.Model;

/// <summary>Reads and writes linear models as one compressed file, little endian.</summary>
internal static class WeightFile
{
    /// <summary>Bytes read at once.</summary>
    private const int Chunk = 1 << 16;

    internal static void Write(Stream stream, IReadOnlyList<LinearModel> models)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(models.Count);
        foreach (var model in models)
        {
            writer.Write(string.Join(' ', model.Labels));
            writer.Write(model.Scale);
            writer.Write(MemoryMarshal.AsBytes(model.Biases.AsSpan()));
            writer.Write(model.Vocabulary.Length);
            var before = 0u;
            foreach (var feature in model.Vocabulary)
            {
                writer.Write7BitEncodedInt64(feature - before);
                before = feature;
            }

            writer.Write(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        }
    }

    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    internal static LinearModel[] Read(Stream stream)
    {
        using var plain = new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), Chunk);
        using var reader = new BinaryReader(plain);
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadOne(reader))];
    }

    private static LinearModel ReadOne(BinaryReader reader)
    {
        var labels = reader.ReadString().Split(' ');
        var scale = reader.ReadSingle();
        var biases = new float[labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        var vocabulary = new uint[reader.ReadInt32()];
        var before = 0u;
        for (var row = 0; row < vocabulary.Length; row++)
        {
            before += (uint)reader.Read7BitEncodedInt64();
            vocabulary[row] = before;
        }

        var weights = new sbyte[vocabulary.Length * labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(labels, vocabulary, weights, scale, biases);
    }
}
