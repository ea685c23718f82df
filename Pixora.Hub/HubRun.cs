using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub;

/// <summary>Runs the server; prints what a person has to correct as one line, and returns an exit code.</summary>
internal static class HubRun
{
    /// <summary><c>EX_CONFIG</c> of sysexits.h.</summary>
    public const int BadConfiguration = 78;

    public static async Task<int> RunToExitCodeAsync(this WebApplication app)
    {
        // Read first: the app is disposed of when the exception of an interrupted start is caught.
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            // Before any service that needs the folder is created.
            app.Services.GetRequiredService<StudioFolder>().Open();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            return Refuse(refused.Code, refused.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop while it was starting.
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            return Refuse("options.invalid", invalid.Message);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return Refuse("port.taken", $"{taken.Message} Set ASPNETCORE_URLS to another address.");
        }
    }

    private static int Refuse(string code, string message)
    {
        Console.Error.WriteLine($"{code}: {message}");
        return BadConfiguration;
    }
}
