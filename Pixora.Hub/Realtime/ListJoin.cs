using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Answers who joins the list of their tasks: with the news after those they hold, or with the list.</summary>
internal sealed class ListJoin(NewsStore news, TaskLists lists, Quotas quotas)
{
    /// <summary>Tasks of the first page.</summary>
    private const int PageSize = 100;

    /// <param name="held">The place of the last news held.</param>
    /// <exception cref="Media.Generation.ProviderException">It cannot be read now.</exception>
    public async Task<ListReply> AnswerAsync(UserId user, ListTop held, CancellationToken cancellationToken)
    {
        var kept = await news.ReadAsync(user);
        var quota = await quotas.ReadAsync(user);
        if (held.Epoch == kept.Top.Epoch && held.Seq > 0 && held.Seq <= kept.Top.Seq && held.Seq >= kept.Top.Seq - kept.News.Count)
        {
            return new(
                true, null, null, true, kept.Top.Epoch, kept.Top.Seq, [.. kept.News.Where(one => one.Seq > held.Seq)], null, quota);
        }

        var page = await lists.PageAsync(user, new(0, PageSize), cancellationToken);
        return new(true, null, null, false, page.Epoch, page.Seq, [], page, quota);
    }

    public static ListReply Refuse(Refusal refusal) => new(false, refusal.Code, refusal.Message, false, 0, 0, [], null, null);
}
