using System.Diagnostics;

namespace Pixora.Tests.EndToEnd;

/// <summary>The terminal client as the process that a person starts.</summary>
internal sealed class TerminalRun : IDisposable
{
    // A bound for a machine that hangs, not a measure: a busy one takes a while.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private TerminalRun(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public static TerminalRun Start(string folder, params ReadOnlySpan<string> arguments) =>
        Start(folder, typed: null, arguments);

    /// <param name="typed">What a script types: all of it is there from the beginning, and then the input ends.</param>
    public static TerminalRun Talk(string folder, IEnumerable<string> typed, params ReadOnlySpan<string> arguments) =>
        Start(folder, typed, ["talk", .. arguments]);

    private static TerminalRun Start(string folder, IEnumerable<string>? typed, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = typed is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Artifacts.Program("Pixora.Terminal", "pixora-terminal.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        if (typed is not null)
        {
            process.StandardInput.Write(string.Concat(typed.Select(line => $"{line}\n")));
            process.StandardInput.Close();
        }

        return new TerminalRun(process);
    }

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
