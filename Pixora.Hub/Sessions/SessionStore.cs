using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Sessions;

/// <summary>
/// The sessions of browsers: a hash each, and a sorted set of them for each user. Who a session is of, and the tokens
/// of its provider, are encrypted. Tokens are a field of their own: a request that only prolongs the session never
/// writes tokens that another one has renewed meanwhile.
/// </summary>
internal sealed class SessionStore(
    StudioStore store, StoreKeys keys, IDataProtectionProvider protection,
    IOptions<BrowserSessionOptions> options, TimeProvider clock)
    : ITicketStore
{
    private const int IdBytes = 16;

    private const int LongestBrowser = 200;

    private const string Ticket = "ticket";
    private const string Tokens = "tokens";
    private const string User = "user";
    private const string Created = "created";
    private const string Seen = "seen";
    private const string Expires = "expires";
    private const string Browser = "browser";

    /// <summary>Property of a ticket: when the session began, in Unix milliseconds.</summary>
    private const string Begun = "begun";

    /// <summary>Sets fields of a session that is still there: one that was ended meanwhile stays so.</summary>
    private const string Set = """
        if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
        for i = 1, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        return 1
        """;

    private static readonly TimeSpan SeenInterval = TimeSpan.FromMinutes(1);

    /// <summary>A renewal that takes longer than this is given up for another pod to try.</summary>
    private static readonly TimeSpan RenewalTimeout = TimeSpan.FromSeconds(30);

    private readonly IDataProtector protector = protection.CreateProtector("Pixora.Sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, null, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        StoreAsync(ticket, null, cancellationToken);

    /// <summary>Begins a session.</summary>
    /// <returns>Its id, which only its cookie holds, encrypted.</returns>
    public async Task<string> StoreAsync(
        AuthenticationTicket ticket, HttpContext? httpContext, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var now = clock.GetUtcNow();
        var user = Caller.Of(ticket.Principal);
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(SessionCookie.Claim, id));
        ticket.Properties.Items[Begun] = Written(now);
        var tokens = ProviderTokens.Take(ticket.Properties, now);
        Cap(ticket.Properties);
        var ends = ticket.Properties.ExpiresUtc!.Value;
        HashEntry[] fields =
        [
            new(User, user.Value), new(Created, Written(now)), new(Seen, Written(now)), new(Expires, Written(ends)),
            new(Browser, Name(httpContext)), new(Ticket, Sealed(ticket)),
            .. tokens is null ? [] : (HashEntry[])[new(Tokens, Sealed(tokens))],
        ];
        await store.AskAsync(database =>
        {
            var change = database.CreateTransaction();
            _ = change.HashSetAsync(keys.Session(id), fields);
            _ = change.KeyExpireAsync(keys.Session(id), ends.UtcDateTime);
            _ = change.SortedSetAddAsync(keys.Sessions(user), id, ends.ToUnixTimeMilliseconds());
            return change.ExecuteAsync();
        });
        return id;
    }

    /// <summary>Prolongs a session, unless it was ended.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        Cap(ticket.Properties);
        var ends = ticket.Properties.ExpiresUtc!.Value;
        if (await SetAsync(key, [Ticket, Sealed(ticket), Expires, Written(ends)]))
        {
            await store.AskAsync(database => database.KeyExpireAsync(keys.Session(key), ends.UtcDateTime));
            await store.AskAsync(database => database.SortedSetAddAsync(
                keys.Sessions(Caller.Of(ticket.Principal)), key, ends.ToUnixTimeMilliseconds(), SortedSetWhen.Exists));
        }
    }

    /// <returns>Null for a session that was ended, or whose keys are gone.</returns>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var fields = await store.AskAsync(
            database => database.HashGetAsync(keys.Session(key), [Ticket, Seen]));
        if (fields[0].IsNull || Opened(fields[0]) is not { } ticket)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (now - Moment(fields[1]) >= SeenInterval)
        {
            await SetAsync(key, [Seen, Written(now)]);
        }

        return TicketSerializer.Default.Deserialize(ticket);
    }

    /// <summary>Ends a session.</summary>
    public async Task RemoveAsync(string key)
    {
        var user = await store.AskAsync(database => database.HashGetAsync(keys.Session(key), User));
        if (!user.IsNull)
        {
            await EndAsync(new(user.ToString()), key);
        }
    }

    /// <summary>The sessions of a user, the one that was used last first.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyList<BrowserSession>> ListAsync(UserId user)
    {
        var now = clock.GetUtcNow();
        await store.AskAsync(database => database.SortedSetRemoveRangeByScoreAsync(
            keys.Sessions(user), double.NegativeInfinity, now.ToUnixTimeMilliseconds()));
        var sessions = new List<BrowserSession>();
        foreach (var id in await store.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Sessions(user))))
        {
            var fields = await store.AskAsync(database => database.HashGetAsync(
                keys.Session(id.ToString()), [Created, Seen, Expires, Browser]));
            if (!fields[0].IsNull)
            {
                var browser = fields[3].ToString();
                sessions.Add(new(
                    id.ToString(), Moment(fields[0]), Moment(fields[1]), Moment(fields[2]),
                    browser.Length == 0 ? null : browser));
            }
        }

        return [.. sessions.OrderByDescending(session => session.SeenAt)];
    }

    /// <summary>Ends a session of a user.</summary>
    /// <returns>False when the user has no such session.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> EndAsync(UserId user, string id)
    {
        var isTheirs = await store.AskAsync(database => database.SortedSetRemoveAsync(keys.Sessions(user), id));
        return isTheirs && await store.AskAsync(database => database.KeyDeleteAsync(keys.Session(id)));
    }

    /// <summary>Ends every session of a user.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task EndAllAsync(UserId user)
    {
        foreach (var id in await store.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Sessions(user))))
        {
            await EndAsync(user, id.ToString());
        }
    }

    /// <summary>Those of some sessions that have ended.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyList<string>> EndedAsync(IReadOnlyList<string> ids)
    {
        var there = await store.AskAsync(database =>
            Task.WhenAll(ids.Select(id => database.KeyExistsAsync(keys.Session(id)))));
        return [.. ids.Zip(there).Where(session => !session.Second).Select(session => session.First)];
    }

    /// <summary>
    /// What the provider gave for a session; null for one of the local sign-in, and for one that has ended.
    /// </summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<ProviderTokens?> TokensAsync(string id)
    {
        var sealedTokens = await store.AskAsync(database => database.HashGetAsync(keys.Session(id), Tokens));
        return !sealedTokens.IsNull && Opened(sealedTokens) is { } tokens
            ? JsonSerializer.Deserialize<ProviderTokens>(tokens)
            : null;
    }

    /// <summary>Keeps renewed tokens, unless the session was ended.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task KeepAsync(string id, ProviderTokens tokens) => SetAsync(id, [Tokens, Sealed(tokens)]);

    /// <summary>Takes the renewal of a session's tokens: one request on one pod has it at a time.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task<bool> TryRenewAsync(string id) =>
        store.AskAsync(database => database.StringSetAsync(keys.Renewal(id), "1", RenewalTimeout, When.NotExists));

    /// <summary>True while a request has the renewal.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task<bool> IsRenewingAsync(string id) =>
        store.AskAsync(database => database.KeyExistsAsync(keys.Renewal(id)));

    /// <summary>Gives the renewal back.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task RenewedAsync(string id) => store.AskAsync(database => database.KeyDeleteAsync(keys.Renewal(id)));

    private async Task<bool> SetAsync(string id, RedisValue[] fields) => (long)await store.AskAsync(
        database => database.ScriptEvaluateAsync(Set, [keys.Session(id)], fields)) == 1;

    /// <summary>However much a session is used, it ends in the end.</summary>
    private void Cap(AuthenticationProperties properties)
    {
        var last = Moment(properties.Items[Begun]) + TimeSpan.FromDays(options.Value.MostDays);
        properties.ExpiresUtc = properties.ExpiresUtc is { } ends && ends < last ? ends : last;
    }

    private byte[] Sealed(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private byte[] Sealed(ProviderTokens tokens) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens));

    private byte[]? Opened(RedisValue content)
    {
        try
        {
            return protector.Unprotect((byte[])content!);
        }
        catch (CryptographicException)
        {
            // Its key was removed: the session is over.
            return null;
        }
    }

    private static string Name(HttpContext? context)
    {
        var name = context?.Request.Headers.UserAgent.ToString() ?? "";
        return string.Concat(name.Where(c => c is >= ' ' and <= '~').Take(LongestBrowser));
    }

    private static string Written(DateTimeOffset at) =>
        at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string? text) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text!, CultureInfo.InvariantCulture));

    private static DateTimeOffset Moment(RedisValue text) => Moment(text.ToString());
}
