using System.Net.WebSockets;
using System.Text;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>A message that no client should send.</summary>
/// <param name="Answered">True when the server says something to it, or closes.</param>
/// <param name="Greets">True when it takes the place of the handshake.</param>
internal sealed record Malformed(byte[] Bytes, WebSocketMessageType Type, bool Answered, bool Greets)
{
    private const string CommandUpToItsBody =
        """{"type":1,"invocationId":"1","target":"SendCommand","arguments":["x",{"commandId":"a","body":""";

    private static readonly Func<Random, Malformed>[] Kinds =
    [
        // Broken JSON.
        _ => Said("""{"type":1,"target":"""),
        _ => Said(
            """{"type":1,"invocationId":"1","target":"CreateTask","arguments":[{"commandId":"a","prompt":"sea}]}"""),
        _ => Said(new string(RawLine.End, 200)),

        // Wrong types.
        _ => Said("""{"type":"one","target":5}"""),
        _ => Said("""{"type":1,"invocationId":"1","target":"CreateTask","arguments":{"a":1}}"""),
        _ => Said("""{"type":1,"invocationId":"1","target":"JoinTask","arguments":[[],"x",{}]}"""),
        _ => Said(
            """{"type":1,"invocationId":"1","target":"SendCommand","arguments":["x",{"commandId":5,"body":7}]}"""),

        // Methods and messages that nobody knows.
        random => Said($$"""{"type":1,"invocationId":"1","target":"Drop{{random.Next()}}","arguments":[]}"""),
        _ => Said("""{"type":4,"invocationId":"1","target":"CreateTask","arguments":[]}"""),
        _ => Said("""{"type":99}""", answered: false),
        _ => Said("""{"type":3,"invocationId":"nobody","result":[1,2,3]}""", answered: false),

        // Too deep, too long.
        _ => Said($"{CommandUpToItsBody}{new string('[', 10_000)}"),
        _ => Said($"{CommandUpToItsBody}{new string('[', 50)}{new string(']', 50)}}}]}}"),
        _ => Said("""{"type":1,"invocationId":"1","target":"CreateTask","arguments":[{"commandId":"a","prompt":"""
            + $"\"{new string('a', 60_000)}\"}}]}}"),
        _ => new(new byte[70_000], WebSocketMessageType.Text, Answered: true, Greets: false),

        // No JSON at all, no end, another end.
        random => new(Rubbish(random, 2000), WebSocketMessageType.Binary, Answered: false, Greets: false),
        random => new(Rubbish(random, 2000), WebSocketMessageType.Text, Answered: false, Greets: false),
        _ => new("""{"type":6"""u8.ToArray(), WebSocketMessageType.Text, Answered: false, Greets: false),
        _ => new(Encoding.UTF8.GetBytes("{\"type\":6\n\"target\":\n"), WebSocketMessageType.Text, Answered: false, Greets: false),

        // Handshakes.
        _ => Said("{}", greets: true),
        _ => Said("", greets: true),
        _ => Said("""{"protocol":"cobol","version":1}""", greets: true),
        _ => Said("""{"protocol":5,"version":"x"}""", greets: true),
        _ => new([], WebSocketMessageType.Text, Answered: false, Greets: true),
        random => new(Rubbish(random, 5000), WebSocketMessageType.Binary, Answered: false, Greets: true),
    ];

    public static Malformed Any(Random random) => Kinds[random.Next(Kinds.Length)](random);

    private static Malformed Said(string text, bool answered = true, bool greets = false) =>
        new(Encoding.UTF8.GetBytes(text + RawLine.End), WebSocketMessageType.Text, answered, greets);

    private static byte[] Rubbish(Random random, int most)
    {
        var bytes = new byte[random.Next(1, most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
