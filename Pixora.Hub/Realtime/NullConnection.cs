using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Realtime;

/// <summary>
/// A connection that discards what is sent and never ends. SignalR requires one for every
/// <see cref="ConnectionSendQueue"/>, which sends to the client's own connection instead; one is shared by all, to save
/// memory.
/// </summary>
internal sealed class NullConnection : ConnectionContext
{
    public static readonly NullConnection Instance = new();

    public override string ConnectionId { get; set; } = "";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; } = new Still();

    private sealed class Still : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(Stream.Null);

        public PipeWriter Output { get; } = PipeWriter.Create(Stream.Null);
    }
}
