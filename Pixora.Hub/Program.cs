using Pixora.Hub;

var builder = WebApplication.CreateBuilder(args);
builder.AddPixoraHub();
return await builder.Build().MapPixora().RunToExitCodeAsync();
