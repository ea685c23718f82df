using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pixora.Hub.Security;

namespace Pixora.Tests.Hub;

/// <summary>Keeps what the security log says.</summary>
internal sealed class SecurityLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<SecurityLine> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) =>
        categoryName == AccessLog.Category ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
        Lines.Enqueue(new(eventId.Name!, values.ToDictionary(value => value.Key, value => value.Value), formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}

internal sealed record SecurityLine(string Event, IReadOnlyDictionary<string, object?> Values, string Text)
{
    /// <summary>What happened, to whom, where and with which task.</summary>
    public string Short => $"{Event} {Values["Code"]} {Values["User"]} {Values["Place"]} {Values["Task"]}".TrimEnd();
}
