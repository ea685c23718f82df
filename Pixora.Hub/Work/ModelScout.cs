using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Profiles;

namespace Pixora.Hub.Work;

/// <summary>Asks every configured model at the start, and once a day, whether it is there to stay, and keeps what it heard. Nobody waits for it: a server with a model that is gone makes films all the same.</summary>
internal sealed class ModelScout(IChatModels models, TimeProvider clock, ILogger<ModelScout> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    private volatile ModelSurvey survey = new(null, []);

    /// <summary>What was heard last.</summary>
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
                await Task.Delay(Round, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Closing time.
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

/// <param name="At">When it was asked, null before the first answer.</param>
internal sealed record ModelSurvey(DateTimeOffset? At, IReadOnlyList<ModelAvailability> Notes);
