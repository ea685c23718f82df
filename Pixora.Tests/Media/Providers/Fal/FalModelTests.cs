using System.Text.Json.Nodes;
using Pixora.Media.Providers.Fal;
using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Media.Providers.Fal;

public sealed class FalModelTests
{
    [Theory]
    [InlineData("fal-ai/kling-video/v2.1/standard/image-to-video", 3, """{"duration":"5"}""")]
    [InlineData("fal-ai/kling-video/v2.1/standard/image-to-video", 7, """{"duration":"10"}""")]
    [InlineData("fal-ai/kling-video/v2.1/standard/image-to-video", 12, """{"duration":"10"}""")]
    [InlineData("fal-ai/kling-video/v3/pro/image-to-video", 4, """{"duration":"4","generate_audio":false}""")]
    [InlineData("fal-ai/veo3.1/image-to-video", 5, """{"duration":"6s","generate_audio":false}""")]
    [InlineData("fal-ai/ltx-2.3/image-to-video", 7, """{"duration":8,"generate_audio":false}""")]
    [InlineData("fal-ai/ltx-2.3-22b/image-to-video", 3, """{"num_frames":121,"generate_audio":false}""")]
    public void Asks_for_the_shortest_length_that_covers_the_scene_as_the_endpoint_writes_it(
        string application, int seconds, string expected)
    {
        var model = FalModel.Of(new RemoteProfile { Model = application })!;
        var input = new JsonObject();

        model.Write(input, model.LengthFor(seconds));

        Assert.Equal(expected, input.ToJsonString());
    }

    [Fact]
    public void Knows_more_than_a_hundred_endpoints_each_with_a_picture_and_readable_lengths()
    {
        Assert.InRange(FalTable.Names.Count, 100, 200);
        Assert.All(FalTable.Names, name =>
        {
            var model = FalTable.Find(name)!;
            Assert.EndsWith("_url", model.Picture, StringComparison.Ordinal);
            Assert.Equal(model.Lengths.Order(), model.Lengths);
            model.Write([], model.LengthFor(5));
        });
    }

    [Fact]
    public void An_endpoint_that_is_not_listed_is_described_by_its_owner()
    {
        var profile = new RemoteProfile
        {
            Model = "new/model",
            Inputs = { ["picture"] = "first_frame", ["length"] = "len", ["writing"] = "number", ["lengths"] = "8,4" },
        };
        Assert.Null(FalModel.Of(new RemoteProfile { Model = "new/model" }));
        var model = FalModel.Of(profile)!;
        Assert.Equal(("first_frame", 4, 8), (model.Picture, model.LengthFor(3), model.LengthFor(5)));
    }
}
