using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Pixora.Agents.Chat.Usage;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Wire;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>
/// The contracts say exactly what the model says: the same names, the same JSON, nothing more and nothing less.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ContractTwinTests
{
    private const int Samples = 60;

    /// <summary>What the crew and the server report of themselves: no client sends it.</summary>
    private static readonly string[] Reports =
    [
        "answer_tool", "ask_question", "call_tool", "complete_film", "edit_plan", "end_turn", "hold_film", "quote_price",
        "record_asset", "report_failure", "report_scene_failure",
    ];

    /// <summary>As the model is kept, without what only the server needs: what a scene is painted with.</summary>
    private static readonly JsonSerializerOptions Shown =
        new(TaskJson.Options) { TypeInfoResolver = TaskJson.Options.TypeInfoResolver!.WithAddedModifier(WithoutPainter) };

    /// <summary>As the server writes.</summary>
    private static readonly JsonSerializerOptions Wire =
        new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Client = Reading();

    public static TheoryData<string> Facts => [.. WireCases<FactData>.All.Select(fact => fact.Key)];

    public static TheoryData<string> Commands => [.. WireCases<WireCommand>.All.Select(command => command.Key)];

    public static TheoryData<Type, Type> Words => new()
    {
        { typeof(TaskStage), typeof(WireStage) },
        { typeof(Actor), typeof(WireActor) },
        { typeof(Payment), typeof(WirePayment) },
        { typeof(AspectRatio), typeof(WireAspect) },
        { typeof(VisualStyle), typeof(WireStyle) },
        { typeof(CaptionMode), typeof(WireCaptions) },
        { typeof(CameraMotion), typeof(WireCamera) },
        { typeof(TransitionKind), typeof(WireTransitionKind) },
        { typeof(VoiceType), typeof(WireVoiceType) },
        { typeof(MusicMood), typeof(WireMood) },
        { typeof(MusicGenre), typeof(WireGenre) },
        { typeof(RemoteService), typeof(WireService) },
        { typeof(MakerCapability), typeof(WireCapability) },
        { typeof(ServerDialect), typeof(WireDialect) },
    };

    [Fact]
    public void Every_fact_and_every_command_of_a_person_has_a_record()
    {
        Assert.Equal(Named<TaskFact>().Keys.Order(), WireCases<FactData>.All.Select(fact => fact.Key).Order());
        Assert.Equal(CommandNames.All.Keys.Except(Reports).Order(), WireCases<WireCommand>.All.Select(command => command.Key).Order());
        Assert.Equal(Cases<FactData>(), WireCases<FactData>.All.Select(fact => fact.Value.Name).Order());
        Assert.Equal(Cases<WireCommand>(), WireCases<WireCommand>.All.Select(command => command.Value.Name).Order());
        Assert.Equal(Cases<SignalData>(), WireCases<SignalData>.All.Select(signal => signal.Value.Name).Order());
    }

    [Fact]
    public void Every_command_fact_and_signal_stands_in_the_protocol()
    {
        var protocol = Repository.Read("docs/protocol.md");

        Assert.DoesNotContain(
            CommandNames.All.Keys.Concat(WireCases<FactData>.All.Concat(WireCases<SignalData>.All).Select(one => one.Key)),
            name => !protocol.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_written_byte_for_byte_as_the_model_writes_it_and_read_again(string name)
    {
        var model = Named<TaskFact>()[name];
        Arbitrary.Of(model).Sample(
            told =>
            {
                var data = WireFacts.DataOf((TaskFact)told);
                Assert.Equal(name, WireCases<FactData>.NameOf(data));
                Assert.Equal(JsonSerializer.Serialize(told, model, Shown), Json(data));

                var fact = Json(new WireFact(7, 3, DateTimeOffset.UnixEpoch, data));
                Assert.Equal(
                    fact, JsonSerializer.Serialize(JsonSerializer.Deserialize<WireFact>(fact, Client), Client));
            },
            iter: Samples);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_read_as_its_twin_in_the_model(string name) => Arbitrary.Of(WireCases<WireCommand>.TypeOf(name)!).Sample(
        sent =>
        {
            var json = JsonSerializer.Serialize((WireCommand)sent, Wire);
            var read = new CommandReader().Read((WireCommand)sent);

            Assert.Null(read.Refusal);
            Assert.Equal(name, CommandNames.Of(read.Command!));
            Assert.Equal(json, JsonSerializer.Serialize(read.Command, TaskJson.Options));
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<WireCommand>(json, Wire), Wire));
        },
        iter: Samples);

    [Theory]
    [MemberData(nameof(Words))]
    public void Enums_have_the_same_words_in_the_same_order(Type model, Type wire) =>
        Assert.Equal(Enum.GetNames(model), Enum.GetNames(wire));

    [Fact]
    public void Calls_of_models_and_choices_are_written_as_they_are_kept()
    {
        Arbitrary.Of(typeof(ModelUse)).Sample(
            use => Json((ModelUse)use) == Json(WireUses.Of((ModelUse)use)), iter: Samples);
        Arbitrary.Of(typeof(Choice)).Sample(
            choice => Assert.StartsWith(
                Json(WireTastes.Of((Choice)choice))[..^1], JsonSerializer.Serialize((Choice)choice, TaskJson.Options)),
            iter: Samples);
    }

    [Fact]
    public void What_passes_and_a_whole_task_are_read_as_they_were_written_by_a_client_and_by_another_pod()
    {
        foreach (var options in new[] { Client, SiloSetup.Written })
        {
            Assert.All(
                WireCases<SignalData>.All,
                signal => Arbitrary.Of(signal.Value).Sample(data => IsReadAgain(new WireSignal((SignalData)data), options), iter: Samples));
            Arbitrary.Of(typeof(TaskReading)).Sample(
                reading => IsReadAgain((TaskReading)reading, options), iter: Samples);
            Arbitrary.Of(typeof(TaskCard)).Sample(card => IsReadAgain((TaskCard)card, options), iter: Samples);
        }
    }

    [Fact]
    public void A_type_of_a_newer_server_is_read_and_says_nothing()
    {
        const string Danced = """{"epoch":1,"seq":2,"at":"2026-01-01T00:00:00Z","type":"danced","data":{"steps":3}}""";

        var fact = JsonSerializer.Deserialize<WireFact>(Danced, Client)!;
        var signal = JsonSerializer.Deserialize<WireSignal>("""{"type":"applause","data":{}}""", Client)!;

        Assert.Equal((2L, "danced", "applause"), (fact.Seq, fact.Type, signal.Type));
    }

    private static void WithoutPainter(JsonTypeInfo info)
    {
        foreach (var painter in info.Properties.Where(property => property.PropertyType == typeof(PainterMark)).ToList())
        {
            info.Properties.Remove(painter);
        }
    }

    private static bool IsReadAgain<T>(T value, JsonSerializerOptions options)
    {
        var written = JsonSerializer.Serialize(value, Wire);
        return JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(written, options), options) == written;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, value!.GetType(), Wire);

    private static Dictionary<string, Type> Named<TUnion>() => typeof(TUnion).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType);

    /// <summary>What a union has, listed or not.</summary>
    private static IEnumerable<string> Cases<TUnion>() => typeof(TUnion).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsVisible: true } && type.IsAssignableTo(typeof(TUnion)))
        .Select(type => type.Name).Order();

    private static JsonSerializerOptions Reading()
    {
        var options = new JsonSerializerOptions(Wire);
        WireReading.AddTo(options);
        return options;
    }
}
