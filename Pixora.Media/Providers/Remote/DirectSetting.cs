using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a direct order is made with.</summary>
/// <param name="IsFree">True when the service takes nothing: then it is simply asked again.</param>
internal sealed record DirectSetting(IJobSlip Slip, bool IsFree);
