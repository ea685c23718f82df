using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>Commands as they may come from anybody: most of them possible, many not.</summary>
/// <param name="wild">Also what no JSON can carry: not-a-number, broken text, undefined enum values.</param>
internal sealed class Generated(bool wild)
{
    /// <summary>A step of a story: who sends what, when, under which id.</summary>
    public Gen<CommandEnvelope> Envelope => Gen.Select(Gen.Int[1, 400], Actors, Gen.Int[0, 3000], Command, Gen.Frequency((20, Gen.Const(default(int?))), (1, Gen.Int[0, 9].Select(n => (int?)n))))
        .Select((id, by, minutes, command, seen) => new CommandEnvelope(new($"id-{id}"), by, Desk.Morning.AddMinutes(minutes), command, seen));

    /// <summary>A story's commands; a plan comes first, so that most have something to act on.</summary>
    public Gen<CommandEnvelope[]> Story => Envelope.Array[0, 40].Select(rest =>
        rest.Prepend(new(new("plan"), Actor.Crew, Desk.Morning, new ProposeBreakdown(Plans.Sea))).ToArray());

    public Gen<TaskCommand> Command => Gen.Frequency(
        (8, Edit),
        (3, Gen.OneOf<TaskCommand>(new Undo(), new Redo())),
        (1, Revision.Select(n => (TaskCommand)new RestoreRevision(n))),
        (1, Plan.Select(plan => (TaskCommand)new ProposeBreakdown(plan))),
        (1, Gen.Select(Text, Text).Select((speaker, text) => (TaskCommand)new Say(speaker, text))),
        (1, Likes.Select(likes => (TaskCommand)new SetPreferences(likes))),
        (4, Making));

    private static Gen<Actor> Actors => Gen.Frequency((3, Gen.Const(Actor.Person)), (1, Gen.Const(Actor.Crew)), (2, Gen.Const(Actor.Studio)));

    private static Gen<int> Revision => Gen.Int[-1, 12];

    private static Gen<decimal> Price => Gen.Int[-1, 5].Select(n => n / 2m);

    private static Gen<SceneId> Scene => Gen.Frequency((20, Gen.Int[1, 6].Select(SceneId.Of)), (1, Gen.OneOf(new SceneId("../scene-1"), new SceneId("scene-007"), new SceneId(""))));

    private static Gen<CharacterId> Who => Gen.Frequency((9, Gen.OneOf(new CharacterId("ada"), new CharacterId("whale"))), (1, Gen.OneOf(new CharacterId("Ada!"), new CharacterId(""))));

    private Gen<string> Text => Gen.Frequency(
        (9, Gen.OneOf("Waves", "人人生而自由", "بحر", "a 'b': 100 % \\ {} 🌊", "two\nlines", "")),
        (1, wild ? Gen.OneOf("\0", "\ud83c", "a\u001bb", new string('x', 9000)) : Gen.Const(new string('x', 200))));

    private Gen<double> Seconds => Numbers(Gen.Double[0.5, 30]);

    private Gen<Transition> Join => Gen.Frequency(
        (1, Gen.Const(Transition.Cut)),
        (2, Gen.Select(Enum<TransitionKind>(), Numbers(Gen.Double[0, 2.5])).Select((kind, seconds) => new Transition(kind, seconds))));

    private Gen<ValueList<CharacterId>> Cast => Who.Array[0, 2].Select(ids => (ValueList<CharacterId>)[.. ids]);

    private Gen<SceneDraft> Draft => Gen.Select(Text, Text, Text, Seconds, Enum<CameraMotion>(), Join, Cast)
        .Select((title, narration, visual, seconds, camera, join, cast) => new SceneDraft(title, narration, visual, seconds, camera, join, cast));

    private Gen<ScenePatch> Patch => Gen.Select(Maybe(Text), Maybe(Text), Maybe(Text), MaybeValue(Seconds), MaybeValue(Enum<CameraMotion>()), Maybe(Join), Maybe(Cast))
        .Select((title, narration, visual, seconds, camera, join, cast) => new ScenePatch(title, narration, visual, seconds, camera, join, cast));

    private Gen<Character> Character => Gen.Select(Who, Text, Text, Gen.Int[0, 3]).Select((id, name, description, take) => new Character(id, name, description, take));

    private Gen<Voice> Voice => Gen.Select(Gen.Bool, Enum<VoiceType>(), Numbers(Gen.Double[0.6, 1.5])).Select((narrated, type, pace) => new Voice(narrated, type, pace));

    private Gen<MusicDirection> Music => Gen.Select(Gen.Bool, Enum<MusicMood>(), Enum<MusicGenre>(), Numbers(Gen.Double[-30, 15]), Gen.Int[0, 3])
        .Select((enabled, mood, genre, level, take) => new MusicDirection(enabled, mood, genre, level, take));

    private Gen<Preferences> Likes => Gen.Select(MaybeValue(Enum<VisualStyle>()), MaybeValue(Enum<VoiceType>()), MaybeValue(Numbers(Gen.Double[0.5, 1.5])), MaybeValue(Seconds))
        .Select((style, voice, pace, level) => new Preferences(style, voice, pace, level));

    private Gen<Breakdown> Plan => Gen.Select(Text, Voice, Music, Draft.Array[0, 5], Gen.Bool).Select((title, voice, music, drafts, numbered) => Plans.Sea with
    {
        Title = title,
        Voice = voice,
        Music = music,
        Scenes = [.. drafts.Select((d, i) => new Scene(SceneId.Of(numbered ? i + 1 : i), d.Title, d.Narration, d.Visual, d.Seconds, d.Camera, d.Transition, d.Characters))],
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
        Gen.OneOf("en", "ar", "zh", "xx", "").Select(language => new SetLanguage(language)),
        Enum<CaptionMode>().Select(captions => new SetCaptions(captions)),
        Voice.Select(voice => new SetVoice(voice)),
        Music.Select(music => new SetMusic(music)));

    private Gen<TaskCommand> Making => Gen.OneOf<TaskCommand>(
        Gen.Select(Revision, Price).Select((revision, ceiling) => new ApproveBreakdown(revision, ceiling)),
        Gen.Select(Revision, MaybeValue(Price)).Select((revision, price) => new QuotePrice(revision, price)),
        Gen.OneOf<TaskCommand>(new Cancel(), new Retry(), new Retry()),
        Gen.Select(Gen.Int[1, 9], MaybeValue(Scene), Gen.Bool).Select((key, scene, reused) => new RecordAsset(new($"key-{key}", "image", scene, reused))),
        Revision.Select(revision => new CompleteFilm(Plans.Film(revision))),
        MaybeValue(Scene).Select(scene => new ReportFailure("provider.away", "Nobody answered.", scene)));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((2, Gen.Const(default(T?))), (1, gen.Select(value => (T?)value)));

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((2, Gen.Const(default(T?))), (1, gen.Select(value => (T?)value)));

    private Gen<double> Numbers(Gen<double> usual) => wild
        ? Gen.Frequency((12, usual), (1, Gen.OneOf(double.NaN, double.NegativeInfinity, double.MaxValue, 0, -1)))
        : usual;

    private Gen<T> Enum<T>()
        where T : struct, Enum => wild
            ? Gen.Frequency((12, Gen.Enum<T>()), (1, Gen.Const((T)System.Enum.ToObject(typeof(T), 99))))
            : Gen.Enum<T>();
}
