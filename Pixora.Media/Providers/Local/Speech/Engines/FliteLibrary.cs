using System.Runtime.InteropServices;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>flite and the two of its voices that are used, where they are installed.</summary>
/// <param name="names">File names of the libraries: flite itself, then its voices.</param>
internal sealed class FliteLibrary(FliteNames names)
{
    private readonly Lock loading = new();

    private readonly Dictionary<string, nint> voices = new(StringComparer.Ordinal);

    private nint flite;

    /// <summary>As Debian's package <c>libflite1</c> has them.</summary>
    public static FliteLibrary Installed { get; } = new(new("libflite.so.1", "libflite_cmu_us_slt.so.1", "libflite_cmu_us_rms.so.1"));

    /// <summary>
    /// Whether all of it is there. Looked for again until it is, so that it may be installed while Pixora runs; once
    /// loaded it stays.
    /// </summary>
    public bool IsHere
    {
        get
        {
            lock (loading)
            {
                return voices.Count == 2 || Load();
            }
        }
    }

    /// <summary>Only when <see cref="IsHere"/>.</summary>
    public nint Export(string name) => NativeLibrary.GetExport(flite, name);

    /// <summary>A pointer to the voice; only when <see cref="IsHere"/>.</summary>
    public nint Voice(FliteSpeaker speaker) => voices[speaker == FliteSpeaker.Slt ? names.Slt : names.Rms];

    private unsafe bool Load()
    {
        if (!NativeLibrary.TryLoad(names.Flite, out flite)
            || !NativeLibrary.TryLoad(names.Slt, out var slt)
            || !NativeLibrary.TryLoad(names.Rms, out var rms))
        {
            return false;
        }

        ((delegate* unmanaged<int>)Export("flite_init"))();
        voices[names.Slt] = Register(slt, "register_cmu_us_slt");
        voices[names.Rms] = Register(rms, "register_cmu_us_rms");
        return true;
    }

    private static unsafe nint Register(nint library, string name) =>
        ((delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(library, name))(0);
}

/// <summary>File names of libraries.</summary>
internal sealed record FliteNames(string Flite, string Slt, string Rms);

/// <summary>A recorded person whose voice flite has.</summary>
internal enum FliteSpeaker
{
    /// <summary>A woman.</summary>
    Slt,

    /// <summary>A man.</summary>
    Rms,
}
