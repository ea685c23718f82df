using System.Text.Json;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>Makes the file of drawings out of the packages that set-up fetches. Run once, by set-up.</summary>
public static class DrawingPress
{
    private const long LargestPackage = 60_000_000;

    /// <param name="folder">Holds <c>node_modules/@iconify-json</c>.</param>
    /// <param name="path">Is replaced whole.</param>
    /// <param name="refuse">Is told each drawing that is left out, and why.</param>
    /// <returns>How many drawings the file holds.</returns>
    /// <exception cref="IOException">A package is not there or too large, or the file cannot be written.</exception>
    public static int Press(string folder, string path, Action<string, string> refuse)
    {
        var drawings = new Dictionary<string, Drawing>(StringComparer.Ordinal);
        foreach (var set in PropTable.All.Select(prop => prop.Icon).OfType<string>().Distinct(StringComparer.Ordinal)
            .GroupBy(icon => icon[..icon.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            using var package = Open(Path.Combine(folder, "node_modules", "@iconify-json", set.Key, "icons.json"));
            foreach (var icon in set)
            {
                if (Flatten(package.RootElement, icon[(set.Key.Length + 1)..], why => refuse(icon, why)) is { } drawing)
                {
                    drawings[icon] = drawing;
                }
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        DrawingBook.Write(path, drawings);
        return drawings.Count;
    }

    private static JsonDocument Open(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length <= LargestPackage
            ? JsonDocument.Parse(file)
            : throw new IOException($"{path} has {file.Length} bytes; {LargestPackage} are the most.");
    }

    private static Drawing? Flatten(JsonElement package, string icon, Action<string> refuse)
    {
        try
        {
            if (!package.GetProperty("icons").TryGetProperty(icon, out var drawn))
            {
                refuse("it is not in the package");
                return null;
            }

            return SvgFlattener.Flatten(drawn.GetProperty("body").GetString() ?? "", Side(package, drawn, "width"),
                Side(package, drawn, "height"));
        }
        catch (HostileDrawingException hostile)
        {
            refuse(hostile.Message);
            return null;
        }
    }

    private static float Side(JsonElement package, JsonElement drawn, string name) =>
        drawn.TryGetProperty(name, out var own) || package.TryGetProperty(name, out own) ? own.GetSingle() : 16;
}
