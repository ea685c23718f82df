using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The latest news of every user's tasks. They are added in the same step as the facts they tell of, see
/// <see cref="StoryStore"/>, and only so many are kept.
/// </summary>
internal sealed class NewsStore(StudioStore store, StoreKeys keys)
{
    /// <summary>Where the story of a user's list ends; zero before the first news.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<ListTop> TopAsync(UserId user) =>
        Read(await store.AskAsync(database => database.HashGetAllAsync(keys.NewsTop(user))));

    /// <summary>The news that are kept, oldest first, as they were at one moment.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<KeptNews> ReadAsync(UserId user)
    {
        var (top, news) = await store.AskAsync(async database =>
        {
            var moment = database.CreateTransaction();
            var last = moment.HashGetAllAsync(keys.NewsTop(user));
            var kept = moment.ListRangeAsync(keys.News(user));
            await moment.ExecuteAsync();
            return (Read(await last), await kept);
        });
        return new(top, [.. news.Select((entry, index) => Read(entry, top.Epoch, top.Seq - news.Length + 1 + index))]);
    }

    private static TaskNews Read(RedisValue entry, long epoch, long seq) =>
        JsonSerializer.Deserialize<TaskNews>((byte[])entry!, JsonSerializerOptions.Web)! with { Epoch = epoch, Seq = seq };

    private static ListTop Read(HashEntry[] top)
    {
        var fields = top.ToDictionary(field => field.Name.ToString(), field => (long)field.Value);
        return new(fields.GetValueOrDefault("epoch"), fields.GetValueOrDefault("seq"));
    }
}

/// <param name="Top">The last that there is.</param>
/// <param name="News">The latest, without gaps up to the last.</param>
internal sealed record KeptNews(ListTop Top, IReadOnlyList<TaskNews> News);
