using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.ElevenLabs;

public sealed class ElevenLabsFaultTests
{
    [Fact]
    public async Task Speech_is_paid_once_whatever_goes_wrong()
    {
        var table = new FaultTable<StandInElevenLabs>(() => new(), SpeakAsync);
        await table.ExpectOfRefusalsAsync(StandInElevenLabs.Orders);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.unsettled 1", ServiceFault.Gateway);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.unsettled 1", ServiceFault.LostAnswer);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.unsettled 1", ServiceFault.TornOff);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.answer 1", ServiceFault.Malformed);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.answer 1", ServiceFault.WrongPage);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.answer 1", ServiceFault.WrongBytes);
        await table.ExpectAsync(StandInElevenLabs.Orders, "maker.answer 1", ServiceFault.Huge);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_long_text_is_spoken_in_pieces_that_know_their_neighbours_and_every_word_has_its_time()
    {
        await using var service = new StandInElevenLabs();
        await service.StartAsync();
        var profile = service.Profile;
        profile.LongestText = 60;
        const string text = "The sea wakes slowly. A boat leaves the harbour. Nobody is awake to see it go away.";
        using var folder = new Fakes.TemporaryFolder();

        var speech = await RemoteMakerSet.One<ISpeechSynthesizer>(profile).SynthesizeAsync(
            new(text, "en", VoiceType.Neutral, 1), Path.Combine(folder.Path, "speech.wav"), MakerContext.Alone,
            TestContext.Current.CancellationToken);

        Assert.Equal(2, service.Bill.Count);
        Assert.Equal(service.Bodies.First()["text"]!.ToString(), service.Bodies.Last()["previous_text"]!.ToString());
        Assert.Equal(17, speech.Words.Count);
        Assert.All(speech.Words.Zip(speech.Words.Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start));
    }

    private static Task<Speech> SpeakAsync(StandInElevenLabs service, string path, IJobSlip slip) =>
        RemoteMakerSet.One<ISpeechSynthesizer>(service.Profile).SynthesizeAsync(
            new("Hello there.", "en", VoiceType.Neutral, 1), path, MakerContext.Alone with { Slip = slip },
            TestContext.Current.CancellationToken);
}
