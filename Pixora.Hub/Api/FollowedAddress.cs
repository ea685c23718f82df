using System.Net.Mime;

namespace Pixora.Hub.Api;

/// <summary>Tells a person who follows an address in a browser from a program.</summary>
internal static class FollowedAddress
{
    public static bool AcceptsPage(this HttpRequest request) => request.GetTypedHeaders().Accept.Any(
        accepted => accepted.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase));
}
