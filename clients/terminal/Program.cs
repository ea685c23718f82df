using System.CommandLine;
using Pixora.Terminal;
using Pixora.Terminal.Makers;
using Pixora.Terminal.Talking;

var root = new RootCommand("Makes films with a Pixora server.")
{
    MakeCommand.Create(),
    TalkCommand.Create(),
    ReadyCommand.Create(),
    LinkCommand.Create(),
    MakerCommand.Create(),
};
var asked = root.Parse(args);
if (asked.Errors.Count > 0)
{
    Console.Error.WriteLine($"usage: {asked.Errors[0].Message} Try --help.");
    return ExitCodes.Usage;
}

// Long enough to tell the server that the film is cancelled. A conversation takes Ctrl+C itself and goes on.
TimeSpan? timeout = asked.CommandResult.Command.Name == TalkCommand.Name ? null : TimeSpan.FromSeconds(15);
return await asked.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = timeout });
