using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Store;
using StackExchange.Redis;

namespace Pixora.Tests.Hub;

/// <summary>Looks into the store of a studio, past all its rules.</summary>
internal static class StoreProbe
{
    public static Task<T> Ask<T>(this TestStudio studio, Func<IDatabase, StoreKeys, Task<T>> ask) =>
        studio.Services.GetRequiredService<StudioStore>().AskAsync(
            database => ask(database, studio.Services.GetRequiredService<StoreKeys>()));

    /// <summary>Every key whose name or content holds a text.</summary>
    public static async Task<IReadOnlyList<string>> NamingAsync(this TestStudio studio, string text)
    {
        var names = await studio.Services.GetRequiredService<StudioStore>().NamesAsync(
            $"{studio.Services.GetRequiredService<StoreKeys>().Prefix}*", TestContext.Current.CancellationToken);
        List<string> naming = [];
        foreach (var name in names)
        {
            var content = await studio.Ask((database, _) => ReadAsync(database, name));
            if (content.Select(value => value.ToString()).Prepend(name).Any(word => word.Contains(text, StringComparison.Ordinal)))
            {
                naming.Add(name);
            }
        }

        return naming;
    }

    private static async Task<IEnumerable<RedisValue>> ReadAsync(IDatabase database, string name) =>
        await database.KeyTypeAsync(name) switch
    {
        RedisType.String => [await database.StringGetAsync(name)],
        RedisType.List => await database.ListRangeAsync(name),
        RedisType.Set => await database.SetMembersAsync(name),
        RedisType.SortedSet => await database.SortedSetRangeByRankAsync(name),
        RedisType.Hash => (await database.HashGetAllAsync(name)).SelectMany(entry => new[] { entry.Name, entry.Value }),
        _ => [],
    };
}
