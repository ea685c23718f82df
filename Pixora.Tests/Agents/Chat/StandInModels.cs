using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Settings;
using Pixora.Agents.Planning;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat;

internal static class StandInModels
{
    /// <summary>Models behind stand-ins, asked in this order.</summary>
    internal static ChatModels Of(TimeProvider time, params StandInProfile[] profiles)
    {
        var options = new ChatModelOptions();
        foreach (var (name, address, change) in profiles)
        {
            var profile = new ModelProfile { BaseUrl = address, Key = StandInOpenAI.Key, Model = "stand-in" };
            change?.Invoke(profile);
            options.Profiles[name] = profile;
            options.Order.Add(name);
        }

        return new(options, new OfflinePlanner(), time);
    }
}
