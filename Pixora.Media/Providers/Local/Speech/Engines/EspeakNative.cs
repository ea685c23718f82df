using System.Runtime.InteropServices;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>Names and layouts of espeak-ng's <c>speak_lib.h</c>, API revision 12 (espeak-ng 1.50 and later).</summary>
internal static partial class EspeakNative
{
    public const string Library = "libespeak-ng.so.1";

    /// <summary>Sound goes to the callback, on the caller's thread.</summary>
    public const int OutputSynchronous = 2;

    /// <summary>Keeps the library from ending the process when its data are missing.</summary>
    public const int DoNotExit = 0x8000;

    public const int ParameterRate = 1;
    public const int ParameterPitch = 3;
    public const int ParameterRange = 4;

    /// <summary>UTF-8, with the pause after the last sentence; neither SSML nor phoneme codes are read.</summary>
    public const uint PlainText = 0x0001 | 0x1000;

    public const int EventEnd = 0;
    public const int EventWord = 1;

    /// <summary>espeak-ng takes the noise of a voice from the random generator of the C library.</summary>
    [LibraryImport("libc", EntryPoint = "srand")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void SeedNoise(uint seed);

    /// <summary><c>espeak_EVENT</c>; the position counts characters from 1.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Event
    {
        public int Type;
        public uint Message;
        public int TextPosition;
        public int Length;
        public int Milliseconds;
        public int Sample;
        public nint UserData;
        public long Id;
    }

    /// <summary>
    /// The first members of <c>espeak_VOICE</c>; the languages are a priority byte and a name each, ended by a zero
    /// byte.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Voice
    {
        public nint Name;
        public nint Languages;
        public nint Identifier;
    }
}
