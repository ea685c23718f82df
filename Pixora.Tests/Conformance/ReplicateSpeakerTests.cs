using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class ReplicateSpeakerTests : SpeechSynthesizerConformance, IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private readonly StandInReplicate service;
    private readonly TemporaryFolder folder = new();

    public ReplicateSpeakerTests() => service = new(clock);

    private protected override bool KnowsWordTimes => false;

    private protected override int? Orders => service.Bill.Count;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    private protected override ISpeechSynthesizer Create()
    {
        var sample = Path.Combine(folder.Path, "voice.wav");
        File.WriteAllBytes(sample, ServiceFiles.Speech("This is my voice.", 1));
        var profile = service.Profile(MakerCapability.Speech);
        profile.Voices["en"] = new() { [VoiceType.Neutral] = "mine" };
        profile.Samples["mine"] = new() { File = sample, Text = "This is my voice.", Consent = true };
        return RemoteMakerSet.One<ISpeechSynthesizer>(profile, clock);
    }
}
