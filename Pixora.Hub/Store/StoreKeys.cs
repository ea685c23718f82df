using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>The keys of everything in the store.</summary>
internal sealed class StoreKeys(IOptions<HubOptions> options)
{
    private readonly string prefix = options.Value.KeyPrefix;

    /// <summary>Names this installation to Orleans and to the backplane too.</summary>
    public string Prefix => prefix;

    /// <summary>Tasks with due work: a set.</summary>
    public string Unfinished => $"{prefix}:unfinished";

    /// <summary>Films that wait or are being made: a hash by task, JSON each.</summary>
    public string Queue => $"{prefix}:queue";

    /// <summary>
    /// What else is known of the queue: a hash with its <c>version</c>, how long recent films took, and whose turn was when.
    /// </summary>
    public string QueueState => $"{prefix}:queue:state";

    /// <summary>Deleted tasks, scored by when they can no longer be restored, in Unix milliseconds.</summary>
    public string Deleted => $"{prefix}:deleted";

    /// <summary>
    /// What is still to be removed from the disk of tasks that are gone: a hash by task, the keys of its parts as JSON.
    /// </summary>
    public string Leftovers => $"{prefix}:leftovers";

    /// <summary>Exists for a time after a task is gone for good, so that nothing creates it again.</summary>
    public string Gone(VideoTaskId task) => $"{prefix}:gone:{task}";

    /// <summary>A task's story: a list, an entry as JSON each.</summary>
    public string Story(VideoTaskId task) => $"{prefix}:task:{task}";

    /// <summary>Matches every task's story.</summary>
    public string Stories => $"{prefix}:task:*";

    /// <summary>When a sweep began last, in Unix milliseconds.</summary>
    public string Swept => $"{prefix}:swept";

    /// <summary>Calls of models for a task: a list, a call as JSON each.</summary>
    public string Usage(VideoTaskId task) => $"{prefix}:usage:{task}";

    /// <summary>What was ordered from services for a task: a hash by asset and attempt, JSON each.</summary>
    public string Orders(VideoTaskId task) => $"{prefix}:orders:{task}";

    /// <summary>Millionths of a dollar for each order of a task that was or may be paid: a hash.</summary>
    public string SpentFor(VideoTaskId task) => $"{prefix}:spent:{task}";

    /// <summary>Millionths of a dollar for each order of a user on a day that was or may be paid: a hash.</summary>
    public string SpentOn(UserId user, DateTimeOffset day) => $"{prefix}:user:{user}:spent:{day.UtcDateTime:yyyyMMdd}";

    /// <summary>Makers that are set up while the server runs: a hash by name, JSON each.</summary>
    public string Makers => $"{prefix}:makers";

    /// <summary>Who is asked when a film chooses nobody: a hash by capability.</summary>
    public string MakerDefaults => $"{prefix}:makers:defaults";

    /// <summary>What is known of an asset: JSON.</summary>
    public string Asset(string key) => $"{prefix}:asset:{key}";

    /// <summary>A user's tasks, but for deleted ones, scored by when they last changed.</summary>
    public string Tasks(UserId user) => $"{prefix}:user:{user}:tasks";

    /// <summary>A user's deleted tasks, scored as in <see cref="Deleted"/>.</summary>
    public string DeletedOf(UserId user) => $"{prefix}:user:{user}:deleted";

    /// <summary>What a user likes: a hash, an entry as JSON each.</summary>
    public string Preferences(UserId user) => $"{prefix}:user:{user}:preferences";

    /// <summary>
    /// Where what a user likes was learned: a hash, a list of tasks as JSON each; what is not in it was stated.
    /// </summary>
    public string Learned(UserId user) => $"{prefix}:user:{user}:learned";

    /// <summary>
    /// What a user chose in their films: a hash by entry and task, JSON each; <c>null</c> where it counts no more.
    /// </summary>
    public string Choices(UserId user) => $"{prefix}:user:{user}:choices";

    /// <summary>A user's tasks that are being planned or made.</summary>
    public string Running(UserId user) => $"{prefix}:user:{user}:running";

    /// <summary>How each of a user's tasks stands in a list: a hash by task, JSON each.</summary>
    public string Cards(UserId user) => $"{prefix}:user:{user}:cards";

    /// <summary>The latest news of a user's tasks: a list, JSON each, oldest first.</summary>
    public string News(UserId user) => $"{prefix}:user:{user}:news";

    /// <summary>Epoch and number of the last news of a user's tasks: a hash.</summary>
    public string NewsTop(UserId user) => $"{prefix}:user:{user}:news:top";

    /// <summary>Bytes that a user takes: of all their parts and stories together.</summary>
    public string Stored(UserId user) => $"{prefix}:user:{user}:stored";

    /// <summary>Bytes of every part of a user's films, each once: a hash by the part's key.</summary>
    public string Parts(UserId user) => $"{prefix}:user:{user}:parts";

    /// <summary>Matches <see cref="Parts"/> of every user.</summary>
    public string AllParts => Parts(new("*"));

    /// <summary>Bytes of every story of a user: a hash by task.</summary>
    public string StoryBytes(UserId user) => $"{prefix}:user:{user}:stories";

    /// <summary>
    /// Bytes of finished films, by task, as they were counted before parts were. They count until the next sweep.
    /// </summary>
    public string Bytes(UserId user) => $"{prefix}:user:{user}:bytes";

    /// <summary>Bytes that films in the making may still take: a hash by task.</summary>
    public string ClaimedBytes(UserId user) => $"{prefix}:user:{user}:claimed:bytes";

    /// <summary>Seconds of the films in the making: a hash by task.</summary>
    public string ClaimedSeconds(UserId user) => $"{prefix}:user:{user}:claimed:seconds";

    /// <summary>Reads of a user in a minute.</summary>
    /// <param name="kind">Which of the limits they count for.</param>
    public string Reads(UserId user, string kind, long minute) => $"{prefix}:user:{user}:{kind}:{minute}";

    /// <summary>Seconds of film made for a user on a day.</summary>
    public string Seconds(UserId user, DateTimeOffset day) =>
        $"{prefix}:user:{user}:seconds:{day.UtcDateTime:yyyyMMdd}";

    /// <summary>Commands of a user in a minute.</summary>
    public string Commands(UserId user, long minute) => $"{prefix}:user:{user}:commands:{minute}";

    /// <summary>Open connections of a user, scored by when they were last seen.</summary>
    public string Connections(UserId user) => $"{prefix}:user:{user}:connections";

    /// <summary>Who makes the export of a user that is under way: expires unless it is renewed.</summary>
    public string Export(UserId user) => $"{prefix}:user:{user}:export";

    /// <summary>Connections that watch a task, scored by when they were last seen.</summary>
    public string Viewers(VideoTaskId task) => $"{prefix}:viewers:{task}";

    /// <summary>A link to a film: a hash.</summary>
    /// <param name="hash">Of its secret.</param>
    public string Share(string hash) => $"{prefix}:share:{hash}";

    /// <summary>The links to a task's film: a set of the hashes of their secrets.</summary>
    public string Shares(VideoTaskId task) => $"{prefix}:shares:{task}";

    /// <summary>A session of a browser: a hash.</summary>
    public string Session(string id) => $"{prefix}:session:{id}";

    /// <summary>Held by the pod that renews the tokens of a session.</summary>
    public string Renewal(string id) => $"{prefix}:renewal:{id}";

    /// <summary>A user's sessions, scored by when they end.</summary>
    public string Sessions(UserId user) => $"{prefix}:user:{user}:sessions";

    /// <summary>One-time things that were used.</summary>
    public string Used(string id) => $"{prefix}:used:{id}";
}
