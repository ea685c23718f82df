using Pixora.Media.Generation;

namespace Pixora.Tests.Conformance;

/// <summary>What a maker of pictures keeps besides that keeps to pictures of characters.</summary>
public abstract class ReferencedImageMakerConformance : ImageMakerConformance
{
    [Fact]
    public void Says_that_it_takes_references() => Assert.True(Create().Profile.TakesReferences);

    [Theory]
    [InlineData(null)]
    [InlineData("this is no picture")]
    public async Task A_reference_that_is_no_picture_is_a_clear_error(string? content)
    {
        var reference = Path.Combine(Folder, "ada.png");
        if (content is not null)
        {
            await File.WriteAllTextAsync(reference, content, TestContext.Current.CancellationToken);
        }

        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => MakeAsync(Request with { Characters = ["Ada"], References = [reference] }));

        Assert.Equal("image.reference", fault.Code);
        Assert.DoesNotContain(Directory.GetFiles(Folder), path => path != reference);
    }

    [Fact]
    public async Task Refuses_references_that_are_not_one_for_each_character()
    {
        var ada = await PortraitAsync("a woman in a red coat", 1);
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => MakeAsync(Request with { Characters = ["Ada", "Bob"], References = [ada] }));
    }
}
