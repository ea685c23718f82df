using System.Text.Json;
using Pixora.Hub.Archives;
using Pixora.Hub.Contracts;
using Pixora.Hub.Films;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>Writes everything that is kept of one user into one ZIP.</summary>
internal sealed class AccountExport(
    StoryStore stories, PreferencesStore preferences, UsageStore usage, ShareStore shares, SessionStore sessions,
    IFilmShelf films, AccessDecision access, TimeProvider clock)
{
    private const int Format = 1;

    /// <param name="tasks">The user's, as they were when they asked.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: the archive is not whole.</exception>
    public async Task WriteAsync(
        UserId user, IReadOnlyList<VideoTaskId> tasks, Stream to, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var archive = await StreamedArchive.BeginAsync(to, now, cancellationToken);
        var exported = new List<ExportedTask>();
        var missing = new List<MissingPart>();
        foreach (var task in tasks)
        {
            if (await ReadAsync(user, task, missing) is { } story)
            {
                exported.Add(await AddAsync(archive, story, missing, cancellationToken));
            }
        }

        var taste = await preferences.TasteAsync(user);
        await archive.AddJsonAsync("preferences.json", WireTastes.Of(taste), cancellationToken);
        await archive.AddJsonAsync("choices.json", taste.Choices.Select(WireTastes.Of), cancellationToken);
        if (await sessions.ListAsync(user) is { Count: > 0 } open)
        {
            await archive.AddJsonAsync(
                "sessions.json", open.Select(session => session.AsWire(current: null)), cancellationToken);
        }

        await archive.AddJsonAsync(
            "manifest.json", new ExportManifest(Format, now, user.Value, exported, missing), cancellationToken);
        await archive.EndAsync(cancellationToken);
    }

    /// <summary>The story of a task, null when it is not there, damaged or somebody else's.</summary>
    private async Task<ReadStory?> ReadAsync(UserId user, VideoTaskId id, List<MissingPart> missing)
    {
        string code;
        try
        {
            var entries = (await stories.ReadAsync(id)).Entries;
            if (entries.Count > 0 && VideoTask.From(entries) is var task && await IsOwnerAsync(user, task))
            {
                return new ReadStory(task, entries);
            }

            code = Replies.TaskUnknown.Code;
        }
        catch (Exception damage) when (damage is JsonException or ArgumentException)
        {
            code = "task.damaged";
        }

        missing.Add(new MissingPart(id.Value, null, code));
        return null;
    }

    private async ValueTask<bool> IsOwnerAsync(UserId user, VideoTask task) =>
        await access.DecideAsync(user, new(task.Id, task.Owner)) is AccessLevel.Owner;

    private async Task<ExportedTask> AddAsync(
        StreamedArchive archive, ReadStory story, List<MissingPart> missing, CancellationToken cancellationToken)
    {
        var task = story.Task;
        var place = ExportNames.Of(task.Id, task.Breakdown?.Title);
        var files = new List<string> { "story.jsonl" };
        await archive.AddLinesAsync($"{place}/story.jsonl", story.Entries.Select(WireFacts.Of), cancellationToken);
        if (task.Breakdown is { } plan)
        {
            await archive.AddJsonAsync($"{place}/plan.json", WirePlans.Of(plan), cancellationToken);
            files.Add("plan.json");
        }

        if (await usage.ReadAsync(task.Id) is { Count: > 0 } uses)
        {
            await archive.AddLinesAsync($"{place}/usage.jsonl", uses.Select(WireUses.Of), cancellationToken);
            files.Add("usage.jsonl");
        }

        if (await shares.ListAsync(task.Id) is { Count: > 0 } links)
        {
            await archive.AddLinesAsync(
                $"{place}/shares.jsonl", links.Select(link => link.AsWire()), cancellationToken);
            files.Add("shares.jsonl");
        }

        if (task.Result is not null)
        {
            files.AddRange(await AddFilmAsync(archive, task, place, cancellationToken));
            missing.AddRange(files.Contains(FilmFiles.Video) ? [] : (MissingPart[])[new(task.Id.Value, FilmFiles.Video, "film.missing")]);
        }

        return new ExportedTask(
            task.Id.Value, task.Breakdown?.Title, (WireStage)task.Stage, story.Entries[0].At, task.Deleted?.Until, place, files);
    }

    /// <returns>The files that were there and whole.</returns>
    private async Task<IReadOnlyList<string>> AddFilmAsync(
        StreamedArchive archive, VideoTask task, string place, CancellationToken cancellationToken)
    {
        var added = new List<string>();
        foreach (var (name, file) in FilmFiles.All.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var found = await films.OpenAsync(
                task.Result!.Folder, name, FilmFiles.MadeFor(task, file.Kind), cancellationToken);
            if (found is not null)
            {
                await archive.AddFileAsync($"{place}/{name}", found.Content, cancellationToken);
                added.Add(name);
            }
        }

        return added;
    }

    private sealed record ReadStory(VideoTask Task, IReadOnlyList<StoryEntry> Entries);
}
