using System.CommandLine;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Makers;

/// <summary><c>maker</c>: the makers of the whole server.</summary>
internal static class MakerCommand
{
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<FileInfo?> Key = KeyFileOption.Create();

    public static Command Create() => new("maker", "Shows and sets up who makes pictures, voices, music and motion.")
    {
        Used(), List(), Set(), Remove(), Default(), Check(), Sample(),
    };

    private static Command Used() => Made(
        new("used", "Prints who makes the parts of a film that chooses nobody."), (makers, _, token) =>
            makers.UsedAsync(token));

    private static Command List() => Made(
        new("list", "Lists the makers that can be chosen."), (makers, _, token) => makers.ListAsync(token));

    private static Command Set()
    {
        var name = Name();
        var service = new Option<WireService>(
            "--service") { Description = "Whose protocol it speaks.", DefaultValueFactory = _ => WireService.OpenAI };
        var capability = new Option<WireCapability>("--makes") { Description = "What it makes.", Required = true };
        var model = new Option<string>("--model") { Description = "The service's id of the model.", Required = true };
        var address = new Option<string?>(
            "--address") { Description = "Its address with the version, such as http://127.0.0.1:8880/v1." };
        var own = new Option<bool>(
            "--own") { Description = "A server of your own: in a private network, without cost." };
        var dialect = new Option<WireDialect>("--dialect") { Description = "Which server speaks like OpenAI's." };
        var voice = new Option<string[]>(
            "--voice") { Description = "LANGUAGE:KIND:NAME, such as en:neutral:af_bella; again for more." };
        var price = new Option<decimal?>("--price") { Description = "US dollars; without it the price is not known." };
        var per = new Option<string>(
            "--per") { Description = "request, second, character or megapixel.", DefaultValueFactory = _ => "request" };
        var key = new Option<bool>("--key") { Description = "Reads the key from the standard input." };
        var set = new Command("set", "Sets a maker up. The service is asked only what costs nothing.")
        {
            name, service, capability, model, address, own, dialect, voice, price, per, key,
        };
        return Made(set, async (makers, asked, token) => await makers.SetAsync(
            asked.GetRequiredValue(name),
            new MakerSetting(
                new WireProfile(
                    asked.GetValue(service),
                    asked.GetValue(capability),
                    asked.GetRequiredValue(model),
                    asked.GetValue(address),
                    asked.GetValue(own),
                    Dialect: asked.GetValue(dialect),
                    Voices: VoiceOption.Read(asked.GetValue(voice) ?? []),
                    Price: asked.GetValue(price) is { } dollars ? new(dollars, asked.GetRequiredValue(per)) : null),
                asked.GetValue(key) ? (await Console.In.ReadLineAsync(token))?.Trim() ?? "" : null),
            token));
    }

    private static Command Remove()
    {
        var name = Name();
        return Made(
            new("remove", "Removes a maker; films that use it choose another.") { name },
            (makers, asked, token) => makers.RemoveAsync(asked.GetRequiredValue(name), token));
    }

    private static Command Default()
    {
        var capability = new Argument<WireCapability>("capability") { Description = "image, speech, music or motion." };
        var maker = new Argument<string?>(
            "maker") { Description = "Its name; without it the configuration decides.", Arity = ArgumentArity.ZeroOrOne };
        return Made(
            new("default", "Chooses who is asked when a film chooses nobody.") { capability, maker },
            (makers, asked, token) => makers.ChooseAsync(asked.GetValue(capability), asked.GetValue(maker), token));
    }

    private static Command Check()
    {
        var name = Name();
        return Made(
            new("check", "Asks a maker's service what costs nothing: whether it takes the key, and what it has.") { name },
            (makers, asked, token) => makers.CheckAsync(asked.GetRequiredValue(name), token));
    }

    private static Command Sample()
    {
        var name = Name();
        var file = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var most = new Option<decimal?>(
            "--price") { Description = "The price that 'list' shows; without it the price is not known." };
        return Made(
            new("sample", "Orders a test picture, or a sample of a voice, at the price that 'list' shows.") { name,
                file, most },
            (makers, asked, token) => makers.SampleAsync(
                asked.GetRequiredValue(name), asked.GetRequiredValue(file), asked.GetValue(most), token));
    }

    private static Argument<string> Name() => new("name") { Description = "Of the maker." };

    private static Command Made(Command command, Func<ServerMakers, ParseResult, CancellationToken, Task> run)
    {
        command.Add(Server);
        command.Add(Key);
        command.SetAction((asked, cancellationToken) => RunAsync(asked, run, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult asked, Func<ServerMakers, ParseResult, CancellationToken, Task> run,
            CancellationToken cancellationToken)
    {
        var server = asked.GetValue(Server)!;
        var signIn = new SignIn(server, asked.GetValue(Key));
        try
        {
            using var http = await signIn.HttpAsync();
            await run(new ServerMakers(http, server), asked, cancellationToken);
            return 0;
        }
        catch (StudioException failure)
        {
            return await FailAsync(failure);
        }
        catch (HttpRequestException unreachable)
        {
            return await FailAsync(signIn.Explain(unreachable));
        }
    }

    private static async Task<int> FailAsync(StudioException failure)
    {
        await Console.Error.WriteLineAsync($"{failure.Code}: {failure.Message}");
        return failure.ExitCode;
    }
}
