using Pixora.Agents.Planning.Reading;

namespace Pixora.Tests.Agents.Planning.Reading;

public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData(
        "Scene 1: The harbour\nThe boats are still asleep.\n\nScene 2: The sea\nThen the wind comes up.",
        "The boats are still asleep.|Then the wind comes up.", "The harbour|The sea")]
    [InlineData(
        "Szene 1\nDie Boote schlafen noch.\nSzene 2\nDann kommt der Wind auf.",
            "Die Boote schlafen noch.|Dann kommt der Wind auf.", "|")]
    [InlineData(
        "Escena 1: Los barcos aún duermen en el puerto.\nEscena 2: Luego se levanta el viento.",
        "Los barcos aún duermen en el puerto.|Luego se levanta el viento.", "|")]
    [InlineData(
        "Scène 1 : Le port\nLes bateaux dorment encore.\nScène 2 : La mer\nPuis le vent se lève.",
        "Les bateaux dorment encore.|Puis le vent se lève.", "Le port|La mer")]
    [InlineData(
        "场景一：港口\n船还在沉睡。\n场景二：大海\n然后风起了。",
        "船还在沉睡。|然后风起了。", "港口|大海")]
    [InlineData(
        "## The harbour\nThe boats are still asleep.\n## The sea\nThen the wind comes up.",
        "The boats are still asleep.|Then the wind comes up.", "The harbour|The sea")]
    [InlineData(
        "1. The boats are still asleep.\n2. Then the wind comes up.\n3. And they leave.",
        "The boats are still asleep.|Then the wind comes up.|And they leave.", "||")]
    [InlineData(
        "Make a 30-second vertical video. Script: The boats are still asleep.\n\nThen the wind comes up.",
        "The boats are still asleep.|Then the wind comes up.", "|")]
    [InlineData(
        "Make a video of these lines: “The boats are still asleep in the harbour.” “Then the wind comes up "
            + "from the west.”",
        "The boats are still asleep in the harbour.|Then the wind comes up from the west.", "|")]
    public void Takes_a_script_apart(string prompt, string narrations, string headings)
    {
        var script = BriefReader.Read(prompt).Script;
        Assert.NotNull(script);
        Assert.Equal(narrations.Split('|'), script.Passages.Select(passage => passage.Narration));
        Assert.Equal(headings.Split('|'), script.Passages.Select(passage => passage.Heading));
    }

    [Fact]
    public void Notes_on_the_picture_are_not_spoken()
    {
        var script = BriefReader.Read(
            "Title: The Harbour\nScene 1\n[boats at dawn] Narrator: The boats are still asleep.\nVisual: fog over "
                + "grey water\n"
                + "Scene 2\nThen the wind comes up. [white sails]").Script;
        Assert.NotNull(script);
        Assert.Equal("The Harbour", script.Title);
        Assert.Equal(["The boats are still asleep.", "Then the wind comes up."],
            script.Passages.Select(passage => passage.Narration));
        Assert.Equal(
            ["boats at dawn, fog over grey water", "white sails"], script.Passages.Select(passage => passage.Visual));
    }

    [Fact]
    public void What_stands_before_a_script_is_a_request()
    {
        var reading = BriefReader.Read(
            "Make a 20-second vertical video from this.\nScene 1\nThe boats are still asleep for 90 "
                + "seconds.\nScene 2\nThen the "
                + "wind comes up.");
        Assert.NotNull(reading.Script);
        Assert.Equal([20], reading.Lengths);
    }

    [Theory]
    [InlineData("A 60-second cinematic film about space exploration")]
    [InlineData(
        "Make a film about cats. It should be playful. Use warm colours. The cats should be orange and very "
            + "fluffy, living in a "
            + "small house by the sea.")]
    [InlineData("The sea. The wind. The boats.")]
    [InlineData("Script:")]
    public void A_request_is_no_script(string prompt) => Assert.Null(BriefReader.Read(prompt).Script);

    [Theory]
    [InlineData("Dr. Smith arrived. He sat down!", 2)]
    [InlineData("It cost 3.5 dollars. Really?", 2)]
    [InlineData("船还在沉睡。然后风起了！", 2)]
    public void Sentences_end_where_they_end(string text, int count) =>
        Assert.Equal(count, Sentences.Split(text).Count);
}
