using System.Runtime.InteropServices;

namespace Pixora.Media.Timeline;

/// <summary>
/// Where words begin in Thai, Lao, Myanmar and Khmer, which have no spaces between them: by the dictionaries of ICU,
/// where that is installed, as .NET wants it to be.
/// </summary>
internal static unsafe class DictionaryBreaks
{
    private const int Words = 1;
    private const int NoMore = -1;
    private const int Newest = 90;
    private const int Oldest = 60;

    private static readonly Lazy<Functions?> Icu = new(Load);

    /// <summary>UTF-16 units at which a word begins; null when there are no dictionaries here.</summary>
    public static IReadOnlySet<int>? Of(string text)
    {
        if (Icu.Value is not { } icu)
        {
            return null;
        }

        var status = 0;
        fixed (char* letters = text)
        fixed (byte* locale = "th"u8)
        {
            var breaks = icu.Open(Words, locale, letters, text.Length, &status);
            if (status > 0)
            {
                return null;
            }

            var starts = new HashSet<int>();
            for (var at = icu.Next(breaks); at != NoMore; at = icu.Next(breaks))
            {
                starts.Add(at);
            }

            icu.Close(breaks);
            return starts;
        }
    }

    // The version is part of the names.
    private static Functions? Load()
    {
        for (var version = Newest; version >= Oldest; version--)
        {
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library)
                && NativeLibrary.TryGetExport(library, $"ubrk_open_{version}", out var open))
            {
                return new(
                    (delegate* unmanaged<int, byte*, char*, int, int*, nint>)open,
                    (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, $"ubrk_next_{version}"),
                    (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, $"ubrk_close_{version}"));
            }
        }

        return null;
    }

    private sealed class Functions(
        delegate* unmanaged<int, byte*, char*, int, int*, nint> open,
        delegate* unmanaged<nint, int> next,
        delegate* unmanaged<nint, void> close)
    {
        public readonly delegate* unmanaged<int, byte*, char*, int, int*, nint> Open = open;

        public readonly delegate* unmanaged<nint, int> Next = next;

        public readonly delegate* unmanaged<nint, void> Close = close;
    }
}
