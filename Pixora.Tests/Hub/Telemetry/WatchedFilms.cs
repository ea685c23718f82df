namespace Pixora.Tests.Hub.Telemetry;

/// <summary>The tests that look at the same films.</summary>
[CollectionDefinition]
public sealed class WatchedFilms : ICollectionFixture<WatchedFilm>;
