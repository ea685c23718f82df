using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Settings;
using Pixora.Agents.Planning;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat;

internal static class Profiles
{
    /// <summary>Models behind stand-ins, asked in this order.</summary>
    internal static ChatModels Of(TimeProvider time, params (string Name, Uri BaseUrl, Action<ModelProfile>? More)[] profiles)
    {
        var options = new ChatModelOptions();
        foreach (var (name, address, more) in profiles)
        {
            var profile = new ModelProfile { BaseUrl = address, Key = StandInOpenAI.Key, Model = "stand-in" };
            more?.Invoke(profile);
            options.Profiles[name] = profile;
            options.Order.Add(name);
        }

        return new(options, new OfflinePlanner(), time);
    }
}
