using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.OpenAI;

/// <summary>Every word that servers of the OpenAI shape are given, so that scenes of one film look alike.</summary>
internal static class OpenAIPrompts
{
    public static string Picture(ImageRequest request, ServerDialect dialect)
    {
        var characters = request.Characters.Count == 0 ? "" : $" Seen are: {string.Join("; ", request.Characters)}."
            + (request.References is null ? "" : " Each looks exactly as in its reference picture, in this order.");
        var text = $"{StyleWords.Of(request.Style)}; palette: {StyleWords.Palette(request.Style)}. "
            + $"{QuotedReason.Of(request.Prompt)}.{characters} {StyleWords.Framing(request.Framing)}. "
            + "No text, no letters, no watermark, no frame.";
        return dialect is ServerDialect.StableDiffusion ? text + Seed(request.Seed) : text;
    }

    /// <summary>stable-diffusion.cpp reads what the OpenAI shape has no field for inside the prompt.</summary>
    private static string Seed(int seed) => string.Create(
        CultureInfo.InvariantCulture, $" <sd_cpp_extra_args>{{\"seed\":{seed & int.MaxValue}}}</sd_cpp_extra_args>");
}
