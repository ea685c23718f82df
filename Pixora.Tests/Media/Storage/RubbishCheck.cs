using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

/// <summary>Takes any file that does not say that it is rubbish.</summary>
internal sealed class RubbishCheck : IAssetCheck
{
    public const string Rubbish = "rubbish";

    private int checks;

    /// <summary>How often a file was compared with what was asked for.</summary>
    public int Checks => checks;

    public string? FindFault(AssetSpec spec, string path, AssetDetail detail)
    {
        Interlocked.Increment(ref checks);
        return IsReadable(path) ? null : Rubbish;
    }

    public bool IsReadable(string path) => File.ReadAllText(path) != Rubbish;
}
