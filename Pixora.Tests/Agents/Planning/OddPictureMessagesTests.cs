using Pixora.Agents.Hearing;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Editing;

namespace Pixora.Tests.Agents.Planning;

/// <summary>What is offered as an answer is heard as what it says, in every language.</summary>
public sealed class OddPictureMessagesTests
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    [Fact]
    public void The_first_choice_draws_the_scene_again_and_the_second_leaves_it()
    {
        var film = new EditedFilm([.. Enumerable.Range(1, 6).Select(number => new EditedScene($"Part {number}", "Words.", "a hill"))]);
        var heard = new EditInterpreter(RequestReader.Default, film);
        List<string> wrong = [];
        foreach (var language in Languages)
        {
            for (var place = 1; place <= 6; place++)
            {
                var yes = MessageCatalog.Format("odd-yes", language, place);
                var no = MessageCatalog.Format("odd-no", language, place);
                if (heard.Read(yes) is not [EditFinding.Wanted wish] || !wish.Intent.Equals(new EditIntent.NewPictures([place])))
                {
                    wrong.Add($"{yes}: {string.Join(", ", heard.Read(yes))}");
                }

                if (heard.Read(no).Any(finding => finding is EditFinding.Wanted))
                {
                    wrong.Add(no);
                }
            }
        }

        Assert.Empty(wrong);
    }
}
