using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Agents;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Settings;

namespace Pixora.Tests.Agents.Chat.Settings;

public sealed class ModelSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Models:Profiles:openai:BaseUrl"] = "https://api.openai.com/v1",
        ["Models:Profiles:openai:KeyFrom"] = "OPENAI_API_KEY",
        ["Models:Profiles:openai:Model"] = "gpt-large",
        ["Models:Profiles:openai:RoleModels:scene_writer"] = "gpt-small",
        ["Models:Profiles:openai:Prices:gpt-large:Input"] = "1.25",
        ["Models:Profiles:local:BaseUrl"] = "http://localhost:11434/v1",
        ["Models:Profiles:local:Model"] = "qwen",
        ["Models:Profiles:local:Abilities:ParallelTools"] = "false",
        ["Models:Order:0"] = "openai",
        ["Models:Order:1"] = "local",
        ["OPENAI_API_KEY"] = "sk-secret",
    };

    [Fact]
    public void Profiles_are_read_in_their_order_with_keys_from_the_environment()
    {
        var options = Read(Good);

        Assert.Equal(["openai", "local"], options.Ordered.Select(profile => profile.Key));
        Assert.Equal("sk-secret", options.Profiles["openai"].Key);
        Assert.Equal(
            ("gpt-small", "gpt-large"),
            (options.Profiles["openai"].ModelFor("Scene_Writer"), options.Profiles["openai"].ModelFor("editor")));
        Assert.Equal(1.25m, options.Profiles["openai"].Prices["gpt-large"].Input);
        Assert.False(options.Profiles["local"].Abilities.ParallelTools);
    }

    [Theory]
    [InlineData("Models:Profiles:openai:BaseUrl", "ftp://example", "BaseUrl (ftp://example/) must be an http or https address")]
    [InlineData("Models:Profiles:openai:BaseUrl", "https://me:pass@example/v1", "without user")]
    [InlineData("Models:Profiles:openai:BaseUrl", null, "BaseUrl (missing)")]
    [InlineData("Models:Profiles:openai:Model", " ", "Model must name a model")]
    [InlineData("Models:Profiles:openai:RoleModels:scene_writer", "", "RoleModels")]
    [InlineData("Models:Profiles:openai:Attempts", "0", "Attempts (0) must be 1 to 5")]
    [InlineData("Models:Profiles:openai:PatienceSeconds", "NaN", "PatienceSeconds (NaN) must be 5 to 600")]
    [InlineData("Models:Profiles:openai:Prices:gpt-large:Input", "-1", "Prices must not be negative")]
    [InlineData("OPENAI_API_KEY", null, "KeyFrom names OPENAI_API_KEY, which is not set")]
    [InlineData("Models:Order:1", "elsewhere", "Order names elsewhere, which is no profile")]
    [InlineData("Models:Order:1", "OpenAI", "Order names a profile twice")]
    public void Settings_that_could_never_answer_are_refused_at_the_start_without_telling_the_key(
        string setting, string? value, string told)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(new(Good) { [setting] = value }));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_profiles_need_an_order()
    {
        var settings =
            Good.Where(setting => !setting.Key.StartsWith("Models:Order", StringComparison.Ordinal)).ToDictionary();

        Assert.Contains(
            "Order must say which of the 2",
            Assert.Throws<OptionsValidationException>(() => Read(settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void With_no_profile_the_crew_is_offline()
    {
        using var services = new ServiceCollection().AddPixoraAgents().BuildServiceProvider();

        Assert.True(services.GetRequiredService<IChatModels>().Offline);
    }

    private static ChatModelOptions Read(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection()
            .AddPixoraAgents(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<ChatModelOptions>>().Value;
    }
}
