using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Serves the portraits of the crew, drawn by the local painter when they are first asked for.</summary>
internal static class CrewFacesApi
{
    /// <summary>Pixels: a face is shown at 30, on screens of up to three pixels for one.</summary>
    private const int Side = 96;

    private static readonly CacheRule ForADay = new("public, max-age=86400");

    private static readonly FrozenDictionary<string, CrewFace> Faces = new Dictionary<string, CrewFace>(StringComparer.Ordinal)
    {
        ["director"] = new(0xC9724C, "a tall man with black hair", ["#2c3e5c"]),
        ["scene_writer"] = new(0x5B7D9C, "a young woman with brown hair", ["#b8433a"]),
        ["character_designer"] = new(0x7B5EA7, "a woman with black hair", ["#d9a441"]),
        ["asset_maker"] = new(0x3F7D74, "a young man with orange hair", ["#e0dacb"]),
        ["composer"] = new(0xA34F62, "a man with grey hair", ["#2b2a33"]),
        ["editor"] = new(0x7D7A45, "an old woman with white hair", ["#3f6f56"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Refusal Unknown = new(
        "file.unknown",
        $"The crew's portraits are {string.Join(", ", Faces.Keys.Order(StringComparer.Ordinal).Select(role => $"{role}.jpg"))}.");

    public static void MapCrewFaces(this WebApplication app)
    {
        var drawn = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        app.MapGet("/crew/{role}.jpg", (string role, IFacePainter painter) => Show(drawn, role, painter))
            .Produces(StatusCodes.Status200OK, null, MediaTypeNames.Image.Jpeg).AllowAnonymous().WithMetadata(ForADay);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Show(
        ConcurrentDictionary<string, byte[]> drawn, string role, IFacePainter painter)
    {
        if (!Faces.TryGetValue(role, out var face))
        {
            return Problems.Of(Unknown);
        }

        var picture = drawn.GetOrAdd(role, _ => painter.Paint(face.Look, face.Paper, Side));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(picture))}\"");
        return TypedResults.Bytes(picture, MediaTypeNames.Image.Jpeg, entityTag: tag);
    }

    /// <param name="Paper">The colour behind them, 0xRRGGBB.</param>
    /// <param name="Description">As of a character.</param>
    /// <param name="Palette">As of a character: of the coat, then of what else is worn.</param>
    private sealed record CrewFace(uint Paper, string Description, ValueList<string> Palette)
    {
        public string Look { get; } = new Character(new CharacterId("crew"), "", Description, Palette: Palette).Look;
    }
}
