using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Pixora.Hub.Errors;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Rules for the tokens of every issuer, and where a request may carry one.</summary>
internal static class TokenRules
{
    /// <summary>Allowed difference between the clocks of the issuer and of this server.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static void Apply(JwtBearerOptions options, SignInWay way)
    {
        options.MapInboundClaims = options.SaveToken = options.IncludeErrorDetails = false;
        var rules = options.TokenValidationParameters;
        rules.ValidateIssuer = rules.ValidateAudience = rules.ValidateLifetime = rules.ValidateIssuerSigningKey = true;
        rules.RequireAudience = rules.RequireExpirationTime = rules.RequireSignedTokens = true;
        rules.ClockSkew = Skew;
        options.Events ??= new JwtBearerEvents();
        var find = options.Events.OnMessageReceived;
        var accept = options.Events.OnTokenValidated;
        options.Events.OnMessageReceived = async context =>
        {
            Find(context);
            await find(context);
        };
        options.Events.OnTokenValidated = async context =>
        {
            if (context.SecurityToken is not JsonWebToken token || !TokenShape.IsUnderstood(token))
            {
                context.Fail("The token says of itself what is not understood.");
                return;
            }

            await accept(context);
            Keep(context, way);
        };
        options.Events.OnChallenge = ChallengeAsync;
    }

    /// <summary>The header comes first; a query is read for the hubs only.</summary>
    private static void Find(MessageReceivedContext context)
    {
        var request = context.Request;
        if (request.Headers.Authorization.Count > 0)
        {
            return;
        }

        var token = request.Path.StartsWithSegments("/hubs") ? QueryToken.Of(context.HttpContext).ToString() : "";
        context.Token = token.Length > 0 ? token : null;
    }

    /// <summary>Keeps nothing but the name of a token and the role of an administrator, and rejects one without a
    /// name.</summary>
    private static void Keep(TokenValidatedContext context, SignInWay way)
    {
        if (context.Result is not null)
        {
            return;
        }

        if (Caller.NameIn(context.Principal!, way) is { } name)
        {
            context.Principal = Caller.Named(name, context.Scheme.Name, Caller.IsAdmin(context.Principal!));
        }
        else
        {
            context.Fail("The token names nobody.");
        }
    }

    private static async Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        var refusal = context.AuthenticateFailure is null
            ? new Refusal("auth.required", "Sign in first: docs/protocol.md says how.")
            : new Refusal("auth.refused", "This token is not taken. Sign in again.");
        await Problems.Of(refusal).ExecuteAsync(context.HttpContext);
    }
}
