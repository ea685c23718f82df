using System.CommandLine;
using Pixora.Terminal;

var root = new RootCommand("Makes films with a Pixora server.") { MakeCommand.Create(), ReadyCommand.Create(), LinkCommand.Create() };
var asked = root.Parse(args);
if (asked.Errors.Count > 0)
{
    Console.Error.WriteLine($"usage: {asked.Errors[0].Message} Try --help.");
    return ExitCodes.Usage;
}

// Long enough to tell the server that the film is cancelled.
return await asked.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(15) });
