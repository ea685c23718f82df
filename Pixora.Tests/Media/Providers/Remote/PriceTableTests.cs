using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class PriceTableTests : IDisposable
{
    private const string Row = "replicate\towner/model:1\t0.025\trequest\thttps://example.org/prices\t2026-11-28";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_table_that_is_shipped_has_a_source_and_a_day_in_every_row() =>
        Assert.Empty(PriceTable.Read(null).Faults);

    [Fact]
    public void What_no_table_knows_has_no_known_price_and_what_one_does_says_who_and_when()
    {
        var profile = new RemoteProfile { Service = RemoteService.Replicate, Model = "owner/model:1" };

        Assert.Null(PriceTable.Read(null).Of(profile));
        var price = PriceTable.Read(Written($"# prices\n\n{Row}")).Of(profile)!;
        Assert.Equal(
            (0.025m, "request", "https://example.org/prices", new DateOnly(2026, 11, 28)),
            (price.Dollars!.Value, price.Per, price.Source!, price.Day!.Value));
    }

    [Fact]
    public void A_row_without_a_source_or_a_day_is_refused_at_the_start()
    {
        var own = Written(string.Join(
            '\n', Row, "replicate\tother/model:1\t0.02\trequest\t\t2026-11-28", Row.Replace("2026-11-28", "", StringComparison.Ordinal)));

        var refused = new RemoteMakerOptionsValidator().Validate(null, new() { Prices = own });

        Assert.True(refused.Failed);
        Assert.Equal(2, refused.Failures!.Count());
        Assert.True(new RemoteMakerOptionsValidator().Validate(
            null, new() { Prices = folder.Path + "/none.tsv" }).Failed);
    }

    [Fact]
    public void The_owners_own_word_counts_before_any_table_and_a_server_of_ones_own_takes_nothing()
    {
        Assert.Equal(0.025m, Quoted(profile => profile.Private = false).Dollars);
        Assert.Equal(0.5m, Quoted(profile => profile.Price = new() { Dollars = 0.5m }).Dollars);
        Assert.Equal(Price.Free, Quoted(profile => profile.Private = true));
        Assert.Equal(Price.Unknown, Quoted(profile => profile.Model = "owner/model:2"));
    }

    private Price Quoted(Action<RemoteProfile> change)
    {
        var profile = new RemoteProfile
        {
            Service = RemoteService.Replicate,
            Model = "owner/model:1",
            BaseUrl = new Uri("https://api.replicate.com/v1"),
        };
        change(profile);
        var options = new RemoteMakerOptions { Prices = Written(Row), Profiles = { ["pictures"] = profile } };
        using var makers = new RemoteMakers(
            Options.Create(options), new MakerBook(), MediaTools.Plain, TimeProvider.System);
        return ((IImageMaker)makers.Makers.Single()).Quote(
            new ImageRequest("the sea", VisualStyle.Cinematic, 64, 36, 7, []));
    }

    private string Written(string text)
    {
        var path = Path.Combine(folder.Path, "prices.tsv");
        File.WriteAllText(path, text);
        return path;
    }
}
