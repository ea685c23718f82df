using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers;

/// <summary>
/// Stand-ins that only please Pixora's own clients prove nothing: the official JavaScript clients of OpenAI, Replicate
/// and fal drive them here, unchanged.
/// </summary>
public sealed class MakerFidelityTests
{
    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc", "makers.mjs"];

    [Fact]
    public async Task The_official_clients_take_the_stand_ins_for_the_real_services()
    {
        Assert.SkipUnless(Node.IsThere, "node is not installed.");
        await using var openai = new StandInMedia();
        await using var replicate = new StandInReplicate(TimeProvider.System);
        await using var fal = new StandInFal();
        await openai.StartAsync();
        await replicate.StartAsync();
        await fal.StartAsync();
        openai.OnBilled = () => Fail(() => openai.Bill.Count == 3, () => openai.Next(StandInMedia.Orders, ServiceFault.Content));
        replicate.OnBilled = () =>
            Fail(() => replicate.Bill.Count == 3, () => replicate.Next(StandInReplicate.Jobs, ServiceFault.JobFails));
        fal.OnBilled = () =>
        {
            Fail(() => fal.Bill.Count == 2, () => fal.Next(StandInFal.Jobs, ServiceFault.JobRefused));
            return Fail(() => fal.Bill.Count == 3, () => fal.Next(StandInFal.Orders, ServiceFault.Invalid));
        };
        var folder = await Node.InstallAsync("maker-fidelity", Files.Select(file => Path.Combine("Pixora.Tests", "Fidelity", file)));

        var said = await Node.RunAsync(
            folder, "node", "makers.mjs", $"{openai.Address}v1", $"{replicate.Address}v1", fal.Address.ToString(), StandInService.Key);

        Assert.Contains("17 checks passed", said, StringComparison.Ordinal);
    }

    /// <summary>The checks come in a fixed order, so the count of orders says which is next.</summary>
    private static Task Fail(Func<bool> isTime, Action plan)
    {
        if (isTime())
        {
            plan();
        }

        return Task.CompletedTask;
    }
}
