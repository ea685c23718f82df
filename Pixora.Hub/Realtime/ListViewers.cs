using System.Collections.Concurrent;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>The connections of this pod that have joined the list of their user's tasks.</summary>
internal sealed class ListViewers
{
    private readonly ConcurrentDictionary<string, UserId> joined = new();

    public IEnumerable<IGrouping<UserId, string>> Here => joined.GroupBy(pair => pair.Value, pair => pair.Key);

    public void Come(string connection, UserId user) => joined[connection] = user;

    public void Leave(string connection) => joined.TryRemove(connection, out _);
}
