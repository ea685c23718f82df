using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Agents;
using Pixora.Agents.GroupChat;

namespace Pixora.Tests.Agents.GroupChat;

public sealed class CrewOptionsTests
{
    [Fact]
    public void The_limits_that_are_set_unless_somebody_else_does_are_sound() =>
        Assert.Equal(8, Read(_ => { }).MostSpeakers);

    [Fact]
    public void Limits_out_of_range_are_refused_by_name() =>
        Assert.Contains(
            nameof(CrewOptions.MostTokens),
            Assert.Throws<OptionsValidationException>(() => Read(limits => limits.MostTokens = 1)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Limits_that_contradict_each_other_are_refused_with_both_values()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(limits =>
        {
            limits.MostSpeakers = 9;
            limits.MostRounds = 3;
        })).Message;

        Assert.Contains("MostSpeakers (9)", refusal, StringComparison.Ordinal);
        Assert.Contains("MostRounds (3)", refusal, StringComparison.Ordinal);
    }

    private static CrewOptions Read(Action<CrewOptions> set)
    {
        using var services = new ServiceCollection().AddPixoraAgents().Configure(set).BuildServiceProvider();
        return services.GetRequiredService<IOptions<CrewOptions>>().Value;
    }
}
