using System.Reflection;
using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>The document for generators describes the records of the contracts, field by field.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class OpenApiTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private readonly HashSet<Type> seen = [];
    private JsonElement document;

    [Fact]
    public async Task Every_body_and_every_answer_has_the_fields_of_its_record()
    {
        var routes = RestRoute.Of(TestStudio.Build(shared.Data, new StagedRenderer(shared.Data), TestStore.Settings));
        await using var studio = shared.Enter();
        using var http = studio.Http();
        var text = await http.GetStringAsync(
            new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        document = JsonSerializer.Deserialize<JsonElement>(text);

        Assert.All(routes, CheckRoute);
        Type[] far =
            [typeof(TaskSnapshot), typeof(WireCommand.UpdateScene), typeof(FactData.SceneAdded), typeof(Problem)];
        Assert.Superset(far.ToHashSet(), seen);
    }

    [Fact]
    public async Task A_problem_has_the_fields_of_its_record()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        var fields = typeof(Problem).GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)).Order().ToList();

        var refused = await api.CommandAsync(task, new { type = "redo" });
        var unread = await api.CommandAsync(task, new { type = "dance" });

        Assert.Equal(fields, Names(refused.Body));
        Assert.Equal(fields.Where(field => field != "revision"), Names(unread.Body));
        Assert.Contains(refused.Code, RefusalCodes.All);
    }

    private static IEnumerable<string> Names(JsonElement body) =>
        body.EnumerateObject().Select(field => field.Name).Order();

    private void CheckRoute(RestRoute route)
    {
        var method = route.Name.Split(' ')[0];
        var path = route.Name.Split(' ')[1];
        var operation = document.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());
        if (route.Body is { } body)
        {
            Check(operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"), body);
        }

        var answers = operation.GetProperty("responses").EnumerateObject()
            .SelectMany(response => response.Value.TryGetProperty("content", out var content) ? content.EnumerateObject() : default)
            .ToLookup(content => content.Name, content => content.Value.GetProperty("schema"));
        Assert.All(route.Answers, answer => Check(answers["application/json"].First(), answer));
        Assert.All(answers["application/problem+json"], problem => Check(problem, typeof(Problem)));
    }

    private void Check(JsonElement schema, Type type)
    {
        schema = Resolve(schema);
        if (type.IsGenericType)
        {
            var isList = schema.TryGetProperty("items", out var item);
            Check(isList ? item : schema.GetProperty("additionalProperties"), type.GetGenericArguments()[^1]);
        }
        else if (type.Namespace == typeof(WireFact).Namespace && seen.Add(type))
        {
            CheckRecord(schema, type);
        }
    }

    private void CheckRecord(JsonElement schema, Type type)
    {
        if (type.IsEnum)
        {
            var words = schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString()).OfType<string>();
            Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), words);
        }
        else if (type.IsAbstract)
        {
            var cases = type == typeof(WireCommand) ? WireCases<WireCommand>.All : WireCases<FactData>.All;
            var schemas = schema.GetProperty("anyOf").EnumerateArray().ToList();
            Assert.Equal(cases.Count, schemas.Count);
            Assert.All(cases.Zip(schemas), one => Check(one.Second, one.First.Value));
        }
        else
        {
            CheckFields(schema, type);
        }
    }

    private void CheckFields(JsonElement schema, Type type)
    {
        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name), field => field.PropertyType);
        var described = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToList()
            : [];
        string[] discriminator = type.IsAssignableTo(typeof(WireCommand)) ? ["type"] : [];

        Assert.Equal(fields.Keys.Concat(discriminator).Order(), described.Select(property => property.Name).Order());
        Assert.All(fields, field => Check(properties.GetProperty(field.Key), Nullable.GetUnderlyingType(field.Value) ?? field.Value));
    }

    /// <summary>The schema itself, of a reference or of one that may be null.</summary>
    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            schema = choices.EnumerateArray().Single(
                choice => !(choice.TryGetProperty("type", out var type) && type.ValueEquals("null")));
        }

        return schema.TryGetProperty("$ref", out var reference)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(
                reference.GetString()!.Split('/')[^1])
            : schema;
    }
}
