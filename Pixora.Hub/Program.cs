using Pixora.Agents;
using Pixora.Hub;
using Pixora.Media;

if (args is ["verify", .. var wishes])
{
    return await VerifyCommand.RunAsync(wishes);
}

if (args is ["drawings", .. var files])
{
    return DrawingsCommand.Run(files);
}

if (args is ["hear", .. var said])
{
    return await HearCommand.RunAsync(said);
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPixoraMedia();
builder.Services.AddPixoraAgents(builder.Configuration);
builder.AddPixoraHub();
return await builder.Build().MapPixora().RunToExitCodeAsync();
