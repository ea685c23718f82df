using Pixora.Agents.Chat.Settings;

namespace Pixora.Tests.Agents.Chat;

/// <summary>A profile whose models a stand-in answers for.</summary>
/// <param name="Change">What is set otherwise in the profile.</param>
internal sealed record StandInProfile(string Name, Uri BaseUrl, Action<ModelProfile>? Change = null);
