using System.Reflection;
using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>The document for generators describes the records of the contracts, field by field.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class OpenApiTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly HashSet<Type> seen = [];
    private JsonElement document;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_body_and_every_answer_has_the_fields_of_its_record()
    {
        var routes = RestRoute.Of(TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Settings));
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        document = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.All(routes, CheckRoute);
        Assert.Superset(new HashSet<Type> { typeof(TaskSnapshot), typeof(WireCommand.UpdateScene), typeof(FactData.SceneAdded), typeof(Problem) }, seen);
    }

    [Fact]
    public async Task A_problem_has_the_fields_of_its_record()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        var fields = typeof(Problem).GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)).Order().ToList();

        var refused = await api.CommandAsync(task, new { type = "redo" });
        var unread = await api.CommandAsync(task, new { type = "dance" });

        Assert.Equal(fields, Names(refused.Body));
        Assert.Equal(fields.Where(field => field != "revision"), Names(unread.Body));
        Assert.Contains(refused.Code, RefusalCodes.All);
    }

    private static IEnumerable<string> Names(JsonElement body) => body.EnumerateObject().Select(field => field.Name).Order();

    private void CheckRoute(RestRoute route)
    {
        var (method, path) = (route.Name.Split(' ')[0], route.Name.Split(' ')[1]);
        var operation = document.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());
        if (route.Body is { } body)
        {
            Check(operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"), body);
        }

        var responses = operation.GetProperty("responses").EnumerateObject().Where(response => response.Value.TryGetProperty("content", out _))
            .SelectMany(response => response.Value.GetProperty("content").EnumerateObject()).ToList();
        Assert.All(route.Answers, answer => Check(responses.First(content => content.Name == "application/json").Value.GetProperty("schema"), answer));
        Assert.All(responses.Where(content => content.Name == "application/problem+json"), problem => Check(problem.Value.GetProperty("schema"), typeof(Problem)));
    }

    private void Check(JsonElement schema, Type type)
    {
        schema = Resolve(schema);
        if (type.IsGenericType)
        {
            Assert.True(schema.TryGetProperty("items", out var inside) || schema.TryGetProperty("additionalProperties", out inside), $"{type}: {schema}");
            Check(inside, type.GetGenericArguments()[^1]);
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
            Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Where(word => word is not null));
        }
        else if (type.IsAbstract)
        {
            var cases = type == typeof(WireCommand) ? WireCases<WireCommand>.All : type == typeof(FactData) ? WireCases<FactData>.All : WireCases<SignalData>.All;
            var schemas = schema.GetProperty("anyOf").EnumerateArray().ToList();
            Assert.Equal(cases.Count, schemas.Count);
            Assert.All(cases.Zip(schemas), one => Check(one.Second, one.First.Value));
        }
        else
        {
            var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name), field => field.PropertyType);
            var described = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Where(property => !property.Name.StartsWith('$')).ToList() : [];
            Assert.Equal(fields.Keys.Append(type.IsAssignableTo(typeof(WireCommand)) ? "type" : "").Where(name => name.Length > 0).Order(), described.Select(property => property.Name).Order());
            Assert.All(described.Where(property => fields.ContainsKey(property.Name)), property => Check(property.Value, Nullable.GetUnderlyingType(fields[property.Name]) ?? fields[property.Name]));
        }
    }

    /// <summary>The schema itself, of a reference or of one that may be null.</summary>
    private JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            schema = choices.EnumerateArray().Single(choice => !(choice.TryGetProperty("type", out var type) && type.ValueEquals("null")));
        }

        return schema.TryGetProperty("$ref", out var reference)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
    }
}
