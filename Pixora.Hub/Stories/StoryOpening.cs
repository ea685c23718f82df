namespace Pixora.Hub.Stories;

/// <summary>Takes the data folder and reads all stories before the first connection is let in.</summary>
internal sealed class StoryOpening(StudioFolder folder, StoryBook book) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Open();
        book.Load();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
