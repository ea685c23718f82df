using Pixora.Hub.Work;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TaskReporterTests
{
    [Theory]
    [InlineData("store.unavailable")]
    [InlineData("cluster.unavailable")]
    public async Task A_command_is_sent_again_under_its_id_until_it_is_answered(string code)
    {
        var tasks = new AwayTasks(code, failures: 2);
        var time = new HurriedTime();

        var answer = await new TaskReporter(tasks, time).TellAsync(
            new("t"), Actor.Crew, new Undo(), TestContext.Current.CancellationToken);

        Assert.NotNull(answer);
        Assert.Equal(3, tasks.Sent.Count);
        Assert.Single(tasks.Sent.Distinct());
        Assert.Equal([TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500)], time.Waits);
    }

    [Fact]
    public async Task Any_other_failure_is_thrown_at_once()
    {
        var tasks = new AwayTasks("provider.down", failures: 1);

        await Assert.ThrowsAsync<ProviderException>(() => new TaskReporter(tasks, new HurriedTime())
            .TellAsync(new("t"), Actor.Crew, new Undo(), TestContext.Current.CancellationToken));

        Assert.Single(tasks.Sent);
    }

    private sealed class AwayTasks(string code, int failures) : IVideoTasks
    {
        public List<CommandId> Sent { get; } = [];

        public Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is created here.");

        public Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken) =>
            Task.FromResult<VideoTask?>(null);

        public Task<CommandAnswer?> SendAsync(
            VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken)
        {
            Sent.Add(command.Id);
            return Sent.Count > failures
                ? Task.FromResult<CommandAnswer?>(new(null, 1))
                : throw new ProviderException(code, "It is away.", retryable: true);
        }
    }
}
