using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Realtime;

/// <summary>A connection that leads nowhere and never ends: the framework wants one for every <see cref="ConnectionSendQueue"/>, and a seat writes to its viewer's. One does for all, so that a viewer costs no second connection's memory.</summary>
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
