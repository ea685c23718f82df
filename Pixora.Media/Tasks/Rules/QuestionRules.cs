namespace Pixora.Media.Tasks.Rules;

/// <summary>What the crew asks the person, and the person's answer to it: possible at every stage.</summary>
internal static class QuestionRules
{
    private const int LongestName = 100;

    public static Decision Ask(VideoTask task, Actor by, AskQuestion command) => command switch
    {
        _ when by is not Actor.Crew => Decision.Reject("actor.crew", "Only the crew asks the person."),
        _ when task.Questions.Any(question => question.Asked.Id == command.Id) => Decision.Accept(),
        _ when !IsLine(command.Id, LongestName) || !IsLine(command.Speaker, LongestName) =>
            Decision.Reject("question.name", $"Id and speaker are one line of 1 to {LongestName} characters each."),
        _ when !IsText(command.Text) => Decision.Reject(
            "question.text", $"A question has 1 to {QuestionAsked.LongestText} characters and no control characters."),
        { Choices.Count: < QuestionAsked.FewestChoices or > QuestionAsked.MostChoices } => Choices,
        _ when !command.Choices.All(choice => IsLine(choice, QuestionAsked.LongestChoice)) => Choices,
        _ => Decision.Accept(new QuestionAsked(command.Id, command.Speaker, command.Text, command.Choices)),
    };

    public static Decision Answer(VideoTask task, Actor by, AnswerQuestion command) =>
        (task.Questions.LastOrDefault(question => question.Asked.Id == command.Question), command) switch
        {
            _ when by is not Actor.Person => ApprovalRules.OnlyAPerson("answers a question"),
            (null, _) => Decision.Reject("question.unknown", "There is no such question."),
            ({ State: QuestionState.Answered }, _) => Decision.Reject(
                "question.answered", "This question was answered already. Say in the chat what is to be different."),
            ({ State: QuestionState.Overtaken }, _) => Decision.Reject(
                "question.stale", "This question is not asked any more: things have moved on. Say in the chat what you want."),
            (_, { Choice: null, Text: null } or { Choice: not null, Text: not null }) => Choice,
            (var question, { Text: { } words }) => Told(question.Asked, null, words),
            (var question, { Choice: { } choice }) when choice >= 1 && choice <= question.Asked.Choices.Count =>
                Told(question.Asked, choice, question.Asked.Choices[choice - 1]),
            _ => Choice,
        };

    /// <summary>
    /// An open question is answered by its answer alone. It is not asked any more when another one is, when the person
    /// says something else, and when the plan or the film moves on.
    /// </summary>
    public static ValueList<TaskQuestion> After(ValueList<TaskQuestion> questions, TaskFact fact) => fact switch
    {
        QuestionAsked asked => Opened(Closed(questions, QuestionState.Overtaken), asked),
        _ when questions is not [.., { State: QuestionState.Open }] => questions,
        QuestionAnswered => Closed(questions, QuestionState.Answered),
        RevisionFact or ChatMessage { By: Actor.Person } => Closed(questions, QuestionState.Overtaken),
        StageChanged { Stage: not TaskStage.Waiting } => Closed(questions, QuestionState.Overtaken),
        _ => questions,
    };

    private static Decision Choices => Decision.Reject(
        "question.choices",
        $"A question has {QuestionAsked.FewestChoices} or {QuestionAsked.MostChoices} choices, each one line of at most "
        + $"{QuestionAsked.LongestChoice} characters.");

    private static Decision Choice => Decision.Reject(
        "answer.choice", "An answer is one of the question's choices, from 1, or words: one of the two.");

    /// <summary>The answer stands in the chat as the person's line, which the crew answers like any other.</summary>
    private static Decision Told(QuestionAsked asked, int? choice, string words) =>
        ChatRules.Say(Actor.Person, new Say("", words)) switch
        {
            Decision.Accepted { Facts: [var line] } => Decision.Accept(new QuestionAnswered(asked.Id, choice, words), line),
            var refused => refused,
        };

    private static ValueList<TaskQuestion> Opened(ValueList<TaskQuestion> questions, QuestionAsked asked) =>
        [.. questions.TakeLast(VideoTask.MaxQuestions - 1), new(asked, QuestionState.Open)];

    private static ValueList<TaskQuestion> Closed(ValueList<TaskQuestion> questions, QuestionState state) =>
        questions is [.., { State: QuestionState.Open } open]
            ? [.. questions.SkipLast(1), open with { State = state }]
            : questions;

    private static bool IsText(string text) =>
        !Wording.IsBlank(text) && text.Length <= QuestionAsked.LongestText && !Wording.IsBroken(text);

    private static bool IsLine(string text, int longest) =>
        !Wording.IsBlank(text) && text.Length <= longest && !Wording.IsBrokenLine(text);
}
