using Pixora.Media.Generation;

namespace Pixora.Tests.Conformance;

/// <summary>One request to a maker, and where it writes.</summary>
internal sealed record MakerRun<TRequest>(TRequest Request, string Path, MakerContext Context);
