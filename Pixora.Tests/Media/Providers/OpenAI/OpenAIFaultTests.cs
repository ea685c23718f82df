using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.OpenAI;

/// <summary>What a server of the OpenAI shape may do, and what becomes of it.</summary>
public sealed class OpenAIFaultTests
{
    private static readonly ImageRequest Picture = new("the sea", VisualStyle.Cinematic, 64, 36, 7, []);
    private static readonly SpeechRequest Words = new("Hello there.", "en", VoiceType.Neutral, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_paid_once_whatever_goes_wrong()
    {
        var table = new FaultTable<StandInMedia>(() => new(), PaintAsync);
        await table.ExpectOfRefusalsAsync(StandInMedia.Orders);
        await ExpectOfLostAnswersAsync(table);
        await table.ExpectAsync(StandInMedia.Orders, "maker.answer 1", ServiceFault.WrongBytes);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task A_picture_that_lies_at_the_server_is_fetched_again_and_never_ordered_again()
    {
        var table = new FaultTable<StandInMedia>(() => new() { AnswersWithAddresses = true }, PaintAsync);
        await table.ExpectOfFilesAsync(StandInMedia.Files);
        await table.ExpectAsync(StandInMedia.Files, "maker.answer 1", ServiceFault.Truncated);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task Speech_is_paid_once_whatever_goes_wrong()
    {
        var table = new FaultTable<StandInMedia>(() => new(), SpeakAsync);
        await table.ExpectOfRefusalsAsync(StandInMedia.Orders);
        await ExpectOfLostAnswersAsync(table);
        await table.ExpectAsync(StandInMedia.Orders, "maker.answer 1", ServiceFault.WrongBytes);
        Assert.Empty(table.Wrong);
    }

    [Fact]
    public async Task An_answer_that_falls_silent_is_lost_and_not_waited_for()
    {
        await using var service = new StandInMedia();
        await service.StartAsync();
        service.Next(StandInMedia.Orders, ServiceFault.Silent);
        var profile = service.Profile(MakerCapability.Image);
        profile.IdleSeconds = 0.1;
        var maker = RemoteMakerSet.One<IImageMaker>(profile, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => maker.MakeAsync(Picture, Anywhere, MakerContext.Alone, Token));

        Assert.Equal(("maker.unsettled", Payment.Unknown), (fault.Code, fault.Paid!.Value));
    }

    [Fact]
    public async Task What_may_have_been_ordered_before_a_crash_is_asked_about_and_not_ordered_again()
    {
        await using var service = new StandInMedia();
        await service.StartAsync();
        var slip = new RecordingSlip { Intent = "abc@1795000000" };
        var maker = RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image));

        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => maker.MakeAsync(Picture, Anywhere, MakerContext.Alone with { Slip = slip }, Token));

        Assert.Equal(("maker.unsettled", false), (fault.Code, fault.Retryable));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task A_server_of_ones_own_is_simply_asked_again()
    {
        await using var service = new StandInMedia(ServerDialect.Kokoro);
        await service.StartAsync();
        var profile = service.Profile(MakerCapability.Speech);
        profile.Price = null;
        var slip = new RecordingSlip { Intent = "abc@1795000000" };
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        await RemoteMakerSet.One<ISpeechSynthesizer>(profile).SynthesizeAsync(
            Words, path, MakerContext.Alone with { Slip = slip }, Token);

        File.Delete(path);
        Assert.Single(service.Bill);
        Assert.Empty(slip.Intents);
    }

    [Fact]
    public async Task A_paid_order_is_written_down_before_it_is_sent()
    {
        await using var service = new StandInMedia();
        await service.StartAsync();
        var slip = new RecordingSlip();
        var known = 0;
        service.OnBilled = () => Task.FromResult(known = slip.Intents.Count);
        using var folder = new Fakes.TemporaryFolder();

        await PaintAsync(service, Path.Combine(folder.Path, "picture"), slip);

        Assert.Equal(1, known);
    }

    private static string Anywhere => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static async Task ExpectOfLostAnswersAsync(FaultTable<StandInMedia> table)
    {
        await table.ExpectAsync(StandInMedia.Orders, "maker.unsettled 1", ServiceFault.Gateway);
        await table.ExpectAsync(StandInMedia.Orders, "maker.unsettled 1", ServiceFault.LostAnswer);
        await table.ExpectAsync(StandInMedia.Orders, "maker.unsettled 1", ServiceFault.TornOff);
        await table.ExpectAsync(StandInMedia.Orders, "maker.answer 1", ServiceFault.WrongPage);
        await table.ExpectAsync(StandInMedia.Orders, "maker.answer 1", ServiceFault.Huge);
    }

    private static Task PaintAsync(StandInMedia service, string path, IJobSlip slip) =>
        RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image)).MakeAsync(
            Picture, path, MakerContext.Alone with { Slip = slip }, Token);

    private static Task<Speech> SpeakAsync(StandInMedia service, string path, IJobSlip slip) =>
        RemoteMakerSet.One<ISpeechSynthesizer>(service.Profile(MakerCapability.Speech)).SynthesizeAsync(
            Words, path, MakerContext.Alone with { Slip = slip }, Token);
}
