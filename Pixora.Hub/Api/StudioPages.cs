using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Net.Http.Headers;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Api;

/// <summary>
/// The studio: the files that clients/studio is built into. All of its addresses are answered with the one page, which
/// reads the address itself; what it shows comes over the API and needs a session. Without the files there is the
/// <see cref="FrontPage"/>.
/// </summary>
internal sealed class StudioPages(PhysicalFileProvider files)
{
    private const string Page = "index.html";

    /// <summary>
    /// Scripts of this server only and none in the page; inline styles are what the studio's libraries position menus
    /// with.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; " +
        "media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'";

    /// <summary>For files whose names carry a hash of their content.</summary>
    private static readonly CacheRule Immutable = new("public, max-age=31536000, immutable");

    private static readonly string[] Addresses = ["/", "/film/{task}", "/settings"];

    /// <summary>Under these every answer is for programs.</summary>
    private static readonly PathString[] ProgramPaths =
        ["/api", "/hubs", "/films", "/assets", "/crew", "/healthz", "/metrics", "/openapi"];

    /// <summary>Precompressed variants that the build writes beside a file, the smallest first.</summary>
    private static readonly (string Encoding, string Extension)[] Variants = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Null where the studio is not built.</summary>
    public static StudioPages? Of(WebApplication app)
    {
        // Settings are checked when the server starts, which is after this, and say then in one line what is wrong.
        var options = app.Configuration.GetSection(HubOptions.Section).Get<HubOptions>() ?? new();
        var folder = Path.GetFullPath(string.IsNullOrEmpty(options.PagesFolder) ? "." : options.PagesFolder);
        if (string.IsNullOrEmpty(options.PagesFolder) || !File.Exists(Path.Combine(folder, Page)))
        {
            return null;
        }

        var files = new PhysicalFileProvider(folder);
        app.Lifetime.ApplicationStopped.Register(files.Dispose);
        return new StudioPages(files);
    }

    /// <summary>
    /// Somebody who follows an address that leads nowhere gets the page, which says so; a program gets the usual problem,
    /// and so does everybody at the paths of programs.
    /// </summary>
    public void UseForUnknown(WebApplication app) => app.Use(next => context =>
        context.GetEndpoint() is null && HttpMethods.IsGet(context.Request.Method) && WantsPage(context.Request)
            ? ShowUnknownAsync(context)
            : next(context));

    public void Map(WebApplication app)
    {
        foreach (var address in Addresses)
        {
            app.MapGet(address, ShowPage).AllowAnonymous().WithMetadata(CacheRule.Revalidated);
        }

        app.MapGet("/assets/{file}", (HttpContext context, string file) => Show(context, $"assets/{file}"))
            .AllowAnonymous().WithMetadata(Immutable);
        foreach (var file in files.GetDirectoryContents("").Where(IsPublic))
        {
            app.MapGet($"/{file.Name}", (HttpContext context) => Show(context, file.Name))
                .AllowAnonymous().WithMetadata(CacheRule.Revalidated);
        }
    }

    private static bool WantsPage(HttpRequest request) =>
        !ProgramPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && request.AcceptsPage();

    private Task ShowUnknownAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return context.Response.SendFileAsync(Compressed(context, Page) ?? files.GetFileInfo(Page));
    }

    /// <summary>True for a file beside the page that has an address of its own.</summary>
    private static bool IsPublic(IFileInfo file) =>
        !file.IsDirectory && file.Name != Page && Variants.All(variant => !file.Name.EndsWith(variant.Extension, StringComparison.Ordinal));

    private Results<PhysicalFileHttpResult, NotFound> ShowPage(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Show(context, Page);
    }

    private Results<PhysicalFileHttpResult, NotFound> Show(HttpContext context, string name)
    {
        if (files.GetFileInfo(name) is not PhysicalFileInfo { Exists: true } file)
        {
            context.Response.Headers.CacheControl = SecurityHeaders.NotKept;
            return TypedResults.NotFound();
        }

        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        var chosen = Compressed(context, name) ?? file;
        var tag = new EntityTagHeaderValue($"\"{chosen.LastModified.UtcTicks:x}-{chosen.Length:x}\"");
        return TypedResults.PhysicalFile(chosen.PhysicalPath, type, lastModified: chosen.LastModified, entityTag: tag);
    }

    /// <summary>The variant that the browser takes, null for the file itself.</summary>
    private PhysicalFileInfo? Compressed(HttpContext context, string name)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var taken = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Variants)
        {
            if (taken.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0) &&
                files.GetFileInfo(name + extension) is PhysicalFileInfo { Exists: true } variant)
            {
                context.Response.Headers.ContentEncoding = encoding;
                return variant;
            }
        }

        return null;
    }
}
