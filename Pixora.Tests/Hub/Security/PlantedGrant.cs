using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;

namespace Pixora.Tests.Hub.Security;

/// <summary>A grant as teams will have one: it gives some users a level in every task.</summary>
internal sealed class PlantedGrant : IAccessGrant
{
    public const string Viewer = "vera";
    public const string Editor = "edith";
    public const string Approver = "april";

    /// <summary>Makes a studio know it; nothing else of the studio changes.</summary>
    public static void Plant(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IAccessGrant, PlantedGrant>();

    public ValueTask<AccessLevel> LevelAsync(Asker asker, OwnedTask task) => ValueTask.FromResult(asker.User switch
    {
        Viewer => AccessLevel.Viewer,
        Editor => AccessLevel.Editor,
        Approver => AccessLevel.Approver,
        _ => AccessLevel.None,
    });
}
