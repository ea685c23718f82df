using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Profiles;

namespace Pixora.Hub.Work;

/// <summary>
/// Checks at the start, and once a day, whether every configured model answers and is not about to be shut down, and
/// keeps the result. Nothing waits for the check: a server whose model is gone still makes films.
/// </summary>
internal sealed class ModelCheck(IChatModels models, TimeProvider clock, ILogger<ModelCheck> log) : BackgroundService
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromDays(1);

    private volatile ModelSurvey survey = new(null, []);

    /// <summary>Result of the last check.</summary>
    public ModelSurvey Survey => survey;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (models.Offline)
        {
            log.NoModel();
            return;
        }

        try
        {
            while (true)
            {
                await TryLookAsync(stoppingToken);
                await Task.Delay(CheckInterval, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TryLookAsync(CancellationToken stopping)
    {
        try
        {
            survey = new(clock.GetUtcNow(), await models.CheckAvailabilityAsync(stopping));
            foreach (var note in survey.Notes)
            {
                Tell(note);
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.ModelsUnseen(failure);
        }
    }

    private void Tell(ModelAvailability note)
    {
        switch (note)
        {
            case { Problem: null }:
                log.ModelThere(note.Model, note.Profile);
                break;
            case { Answers: true }:
                log.ModelRetires(note.Model, note.Profile, note.LastDay);
                break;
            case { Fallback: { } fallback }:
                log.ModelReplaced(note.Model, note.Profile, note.Problem, fallback);
                break;
            default:
                log.ModelMissing(note.Model, note.Profile, note.Problem);
                break;
        }
    }
}

/// <param name="At">When the models were checked, null before the first check has ended.</param>
internal sealed record ModelSurvey(DateTimeOffset? At, IReadOnlyList<ModelAvailability> Notes);
