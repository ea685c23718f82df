using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pixora.Hub.Archives;

/// <summary>Answers with a ZIP that is made while it is sent.</summary>
internal static class ArchiveAnswer
{
    /// <param name="name">Of the file, as a browser saves it.</param>
    /// <param name="write">Writes it.</param>
    public static PushStreamHttpResult Of(HttpContext context, string name, Func<Stream, Task> write)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            to => HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : SendAsync(context, () => write(to)),
            MediaTypeNames.Application.Zip,
            name);
    }

    /// <summary>
    /// Aborts the connection when the archive could not be finished, so that it does not look complete.
    /// </summary>
    private static async Task SendAsync(HttpContext context, Func<Task> write)
    {
        var whole = false;
        try
        {
            await write();
            whole = true;
        }
        finally
        {
            if (!whole)
            {
                context.Abort();
            }
        }
    }
}
