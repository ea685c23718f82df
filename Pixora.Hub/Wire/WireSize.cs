using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>How much of a list fits into an answer.</summary>
internal static class WireSize
{
    /// <summary>
    /// Where the items begin that are sent: as many before <paramref name="end"/> as fit, and one in any case. No more
    /// is looked at than is sent.
    /// </summary>
    /// <param name="most">Bytes, as JSON.</param>
    public static int TailFrom<T>(ValueList<T> items, int end, int most)
    {
        var from = end;
        for (var size = 0; from > 0; from--)
        {
            size += JsonSerializer.SerializeToUtf8Bytes(items[from - 1], TaskJson.Options).Length + 1;
            if (size > most && from < end)
            {
                break;
            }
        }

        return from;
    }
}
