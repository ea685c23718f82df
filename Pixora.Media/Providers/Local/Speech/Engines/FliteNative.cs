using System.Runtime.InteropServices;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>Names and layouts of flite 2.2's <c>cst_voice</c>, <c>cst_wave</c> and item paths.</summary>
internal static partial class FliteNative
{
    /// <summary>Where in a voice the pointer to its features lies.</summary>
    public const int VoiceFeatures = 8;

    // flite keeps pointers to the names of features: these are constants of the program, ended by a zero, and never move.

    public static ReadOnlySpan<byte> Stretch => "duration_stretch"u8;

    public static ReadOnlySpan<byte> Pitch => "int_f0_target_mean"u8;

    public static ReadOnlySpan<byte> PitchRange => "int_f0_target_stddev"u8;

    public static ReadOnlySpan<byte> Words => "Word"u8;

    /// <summary>Byte of the text up to which the word's token was read: its punctuation and a space belong to it.</summary>
    public static ReadOnlySpan<byte> TokenEnd => "R:Token.parent.file_pos"u8;

    /// <summary>Seconds from the start of the utterance.</summary>
    public static ReadOnlySpan<byte> WordStart => "R:SylStructure.daughter1.daughter1.R:Segment.p.end"u8;

    /// <inheritdoc cref="WordStart"/>
    public static ReadOnlySpan<byte> WordEnd => "R:SylStructure.daughtern.daughtern.R:Segment.end"u8;

    /// <summary>flite takes the noise of a voice from the random generator of the C library.</summary>
    [LibraryImport("libc", EntryPoint = "srand")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void SeedNoise(uint seed);

    /// <summary><c>cst_wave</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Wave
    {
        public nint Type;
        public int Rate;
        public int Samples;
        public int Channels;
        public nint Data;
    }
}
