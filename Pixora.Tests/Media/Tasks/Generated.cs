using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>Commands as they may come from anybody: most of them possible, many not.</summary>
/// <param name="wild">Also what no JSON can carry: not-a-number, broken text, undefined enum values.</param>
internal sealed class Generated(bool wild)
{
    /// <summary>A step of a story: who sends what, when, under which id. Mostly it is who may.</summary>
    public Gen<CommandEnvelope> Envelope =>
        from id in Gen.Int[1, 400]
        from minutes in Gen.Int[0, 3000]
        from command in Command
        from usual in Gen.Frequency((9, Gen.Const(true)), (1, Gen.Const(false)))
        from other in Gen.Enum<Actor>()
        from seen in Seen
        select new CommandEnvelope(
            new($"id-{id}"), usual ? Sender(command) : other, Desk.Morning.AddMinutes(minutes), command, seen);

    /// <summary>A story's commands; a plan comes first, so that most have something to act on.</summary>
    public Gen<CommandEnvelope[]> Story =>
        Gen.Frequency((10, Envelope.Select(one => (CommandEnvelope[])[one])), (1, Filming)).Array[0, 30]
            .Select(parts => parts.SelectMany(part => part)
                .Prepend(new(new("plan"), Actor.Crew, Desk.Morning, new ProposeBreakdown(Plans.Sea))).ToArray());

    /// <summary>The usual way to a film, left somewhere.</summary>
    private static Gen<CommandEnvelope[]> Filming =>
        Gen.Select(Gen.OneOf(2, 3, 4, 4, 4, 4), Gen.Int[1, 100000]).Select(
            (steps, id) => Filmed(id).Take(steps).ToArray());

    public Gen<TaskCommand> Command => Gen.Frequency(
        (12, Edit),
        (4, Gen.OneOf<TaskCommand>(new Undo(), new Redo())),
        (1, Gen.Int[-1, 12].Select(n => (TaskCommand)new RestoreRevision(n))),
        (2, Plan.Select(plan => (TaskCommand)new ProposeBreakdown(plan))),
        (1, Edit.Array[0, 3].Select(edits => (TaskCommand)new EditPlan([.. edits]))),
        (1, Gen.Select(Text, Text, Maybe(Text)).Select((speaker, text, id) => (TaskCommand)new Say(speaker, text, id))),
        (3, Talk),
        (1, Likes.Select(likes => (TaskCommand)new SetPreferences(likes))),
        (8, Making));

    private static Gen<int?> Seen =>
        Gen.Frequency((20, Gen.Const(default(int?))), (1, Gen.Int[0, 9].Select(n => (int?)n)));

    /// <summary>Mostly <see cref="Desk.Current"/>.</summary>
    private static Gen<int> Revision => Gen.Frequency((4, Gen.Const(Desk.Current)), (1, Gen.Int[-1, 12]));

    private static Gen<decimal> Price => Gen.Int[-1, 5].Select(n => n / 2m);

    private static Gen<SceneId> Scene =>
        Gen.Frequency(
            (20, Gen.Int[1, 6].Select(SceneId.Of)),
            (1, Gen.OneOf(new SceneId("../scene-1"), new SceneId("scene-007"), new SceneId(""))));

    private static Gen<CharacterId> Who =>
        Gen.Frequency(
            (30, Gen.OneOf(new CharacterId("ada"), new CharacterId("whale"))),
            (1, Gen.OneOf(new CharacterId("Ada!"), new CharacterId(""))));

    private Gen<string> Text => Gen.Frequency(
        (30, Gen.OneOf("Waves", "人人生而自由", "بحر", "a 'b': 100 % \\ {} 🌊", "two\tparts")),
        (1, wild ? Gen.OneOf("", "two\nlines", "\0", "\ud83c", "a\u001bb", new string('x', 9000)) : Gen.Const(new string('x', 200))));

    private Gen<double> Seconds => Numbers(Gen.Double[0.9, 30]);

    private Gen<Transition> Join => Gen.Frequency(
        (1, Gen.Const(Transition.Cut)),
        (2, Gen.Select(Enum<TransitionKind>(), Numbers(Gen.Double[0.15, 1.5])).Select((kind, seconds) => new Transition(kind, seconds))));

    private Gen<ValueList<CharacterId>> Cast => Who.Array[0, 2].Select(ids => (ValueList<CharacterId>)[.. ids]);

    private Gen<SceneDraft> Draft =>
        from title in Text
        from narration in Text
        from visual in Text
        from seconds in Seconds
        from camera in Enum<CameraMotion>()
        from transition in Join
        from cast in Cast
        select new SceneDraft(title, narration, visual, seconds, camera, transition, cast);

    private Gen<ScenePatch> Patch =>
        from title in Maybe(Text)
        from narration in Maybe(Text)
        from visual in Maybe(Text)
        from seconds in MaybeValue(Seconds)
        from camera in MaybeValue(Enum<CameraMotion>())
        from transition in Maybe(Join)
        from cast in Maybe(Cast)
        select new ScenePatch(title, narration, visual, seconds, camera, transition, cast);

    private Gen<Character> Character =>
        from id in Who
        from name in Text
        from description in Text
        from take in Take
        from palette in Maybe(Text.Array[0, 6])
        select new Character(id, name, description, take, palette is null ? null : [.. palette]);

    private static Gen<int> Take => Gen.Frequency((9, Gen.Int[1, 3]), (1, Gen.Const(0)));

    private Gen<Voice> Voice =>
        Gen.Select(Gen.Bool, Enum<VoiceType>(), Numbers(Gen.Double[0.68, 1.42]))
            .Select((narrated, type, pace) => new Voice(narrated, type, pace));

    private Gen<MusicDirection> Music =>
        Gen.Select(Gen.Bool, Enum<MusicMood>(), Enum<MusicGenre>(), Numbers(Gen.Double[-25, 12.5]), Take)
            .Select((enabled, mood, genre, level, take) => new MusicDirection(enabled, mood, genre, level, take));

    private Gen<Preferences> Likes =>
        from style in MaybeValue(Enum<VisualStyle>())
        from voice in MaybeValue(Enum<VoiceType>())
        from pace in MaybeValue(Numbers(Gen.Double[0.5, 1.5]))
        from level in MaybeValue(Seconds)
        select new Preferences(style, voice, pace, level);

    private Gen<Breakdown> Plan =>
        Gen.Select(Text, Voice, Music, Draft.Array[0, 5], Gen.Bool).Select((title, voice, music, drafts, numbered) => Plans.Sea with
        {
            Title = title,
            Voice = voice,
            Music = music,
            Scenes = [.. drafts.Select((draft, index) => Drafted(SceneId.Of(numbered ? index + 1 : index + 3), draft))],
        });

    private Gen<TaskCommand> Edit => Gen.OneOf<TaskCommand>(
        Gen.Select(Draft, Gen.Int[-1, 6]).Select((draft, index) => new AddScene(draft, index)),
        Scene.Select(id => new RemoveScene(id)),
        Gen.Select(Scene, Gen.Int[-1, 5]).Select((id, index) => new MoveScene(id, index)),
        Gen.Select(Scene, Patch).Select((id, patch) => new UpdateScene(id, patch)),
        Scene.Select(id => new RegenerateScene(id)),
        Gen.Select(Scene, Gen.Bool).Select((id, approved) => new ApproveScene(id, approved)),
        Character.Select(character => new PutCharacter(character)),
        Who.Select(id => new RemoveCharacter(id)),
        Text.Select(title => new SetTitle(title)),
        Numbers(Gen.Double[4, 120]).Select(seconds => new SetLength(seconds)),
        Enum<AspectRatio>().Select(aspect => new SetAspect(aspect)),
        Enum<VisualStyle>().Select(style => new SetStyle(style)),
        Gen.OneOf("en", "ar", "zh", "de", "xx").Select(language => new SetLanguage(language)),
        Enum<CaptionMode>().Select(captions => new SetCaptions(captions)),
        Gen.OneOf("local-image", "Paid!").Select(name => new SetMakers(new(Image: name))),
        Voice.Select(voice => new SetVoice(voice)),
        Music.Select(music => new SetMusic(music)));

    private static Gen<AssetNote> Asset => Gen
        .Select(Gen.Int[1, 9], MaybeValue(Scene), Gen.Bool, MaybeValue(Who), MaybeValue(Gen.Double[1, 60]))
        .Select((key, scene, reused, who, seconds) => new AssetNote($"key-{key}", "image", scene, reused, who, seconds));

    private Gen<TaskCommand> Making => Gen.Frequency<TaskCommand>(
        (4, Gen.Select(Revision, MaybeValue(Price)).Select((revision, price) => new QuotePrice(revision, price))),
        (4, Gen.Select(Revision, Price).Select((revision, ceiling) => new ApproveBreakdown(revision, ceiling))),
        (2, Asset.Select(note => new RecordAsset(note))),
        (2, Revision.Select(revision => new CompleteFilm(Plans.Film(revision)))),
        (4, Gen.Const<TaskCommand>(new Cancel())),
        (2, Gen.Const<TaskCommand>(new Retry())),
        (1, Scene.Select(scene => (TaskCommand)new Retry([scene]))),
        (3, Failure),
        (2, Revision.Select(revision => (TaskCommand)new HoldFilm(revision))),
        (1, Gen.Const<TaskCommand>(new DeleteTask())),
        (3, Gen.Const<TaskCommand>(new RestoreTask())),
        (1, MaybeValue(Scene).Select(scene => new ReportFailure("provider.away", "Nobody answered.", scene))));

    private static Gen<TaskCommand> Failure => Gen.Select(Scene, Gen.Int[1, 3], Gen.Enum<Payment>()).Select(
        (scene, key, paid) => (TaskCommand)new ReportSceneFailure(scene, "image", $"key-{key}", "provider.away", "Nobody answered.", paid));

    /// <summary>What the crew reports of its own work.</summary>
    private Gen<TaskCommand> Talk => Gen.OneOf<TaskCommand>(
        Gen.Select(Text, Text, Gen.Int[1, 6], Text)
            .Select((speaker, tool, call, arguments) => new CallTool(speaker, tool, $"call-{call}", arguments)),
        Gen.Select(Gen.Int[1, 6], Gen.Bool, Maybe(Text), Text)
            .Select((call, ok, code, message) => new AnswerTool($"call-{call}", ok, code, message)),
        Gen.Select(Gen.Int[-1, 6], Text).Select((through, outcome) => new EndTurn(through, outcome)),
        Gen.Select(Gen.Int[1, 6], Text, Text.Array[1, 4])
            .Select((id, text, choices) => new AskQuestion($"question-{id}", "director", text, [.. choices])),
        Gen.Select(Gen.Int[1, 6], MaybeValue(Gen.Int[0, 4]), Maybe(Text))
            .Select((id, choice, text) => new AnswerQuestion($"question-{id}", choice, text)));

    private static IEnumerable<CommandEnvelope> Filmed(int id) => new TaskCommand[]
    {
        new QuotePrice(Desk.Current, 1),
        new ApproveBreakdown(Desk.Current, 1),
        new RecordAsset(new($"key-{id}", "image", null, false)),
        new CompleteFilm(Plans.Film(Desk.Current)),
    }.Select((command, step) => new CommandEnvelope(new($"film-{id}-{step}"), Sender(command), Desk.Morning.AddHours(10), command));

    private static Scene Drafted(SceneId id, SceneDraft draft) => new(
        id, draft.Title, draft.Narration, draft.Visual, draft.Seconds, draft.Camera, draft.Transition, draft.Characters);

    private static Actor Sender(TaskCommand command) => command switch
    {
        QuotePrice or RecordAsset or CompleteFilm or ReportFailure or ReportSceneFailure or HoldFilm => Actor.Studio,
        ProposeBreakdown or EditPlan or CallTool or AnswerTool or EndTurn or AskQuestion => Actor.Crew,
        _ => Actor.Person,
    };

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((2, Gen.Const(default(T?))), (1, gen.Select(value => (T?)value)));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((2, Gen.Const(default(T?))), (1, gen.Select(value => (T?)value)));

    private Gen<double> Numbers(Gen<double> usual) => wild
        ? Gen.Frequency((40, usual), (1, Gen.OneOf(double.NaN, double.NegativeInfinity, double.MaxValue, 0, -1)))
        : usual;

    private Gen<T> Enum<T>()
        where T : struct, Enum => wild
            ? Gen.Frequency((40, Gen.Enum<T>()), (1, Gen.Const((T)System.Enum.ToObject(typeof(T), 99))))
            : Gen.Enum<T>();
}
