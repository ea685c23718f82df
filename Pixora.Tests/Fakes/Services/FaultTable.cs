using Pixora.Media.Generation;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Fakes.Services;

/// <summary>Runs a maker against a service once for each fault, and collects what is not as it must be.</summary>
/// <typeparam name="TService">Started anew for each.</typeparam>
internal sealed class FaultTable<TService>(Func<TService> create, Func<TService, string, IJobSlip, Task> run)
    where TService : StandInService
{
    private readonly List<string> wrong = [];

    /// <summary>Everything that did not come as expected; empty when all is well.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <param name="operation">Which calls meet the faults.</param>
    /// <param name="expected">A code, or <c>made</c>; then a space, and how many orders were billed.</param>
    public async Task ExpectAsync(string operation, string expected, params ServiceFault[] faults)
    {
        await using var service = create();
        await service.StartAsync();
        service.Next(operation, faults);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "part");
        var ending = "made";
        try
        {
            await run(service, path, new RecordingSlip());
            ending = File.Exists(path) ? ending : "nothing";
        }
        catch (ProviderException fault)
        {
            ending = fault.Message.Contains(StandInService.Key, StringComparison.Ordinal) ? "told the key" : fault.Code;
            ending = Directory.GetFiles(folder.Path).Length == 0 ? ending : $"{ending} and left a file";
        }

        if ($"{ending} {service.Bill.Count}" != expected)
        {
            wrong.Add($"{operation} {string.Join('+', faults)}: {ending} {service.Bill.Count}, not {expected}");
        }
    }

    /// <summary>Faults of a file that lies at the service: it is fetched again, and never ordered again.</summary>
    public async Task ExpectOfFilesAsync(string operation)
    {
        await ExpectAsync(operation, "made 1", ServiceFault.Error, ServiceFault.Unavailable);
        await ExpectAsync(operation, "made 1", ServiceFault.TornOff, ServiceFault.TornOff);
        await ExpectAsync(operation, "made 1", ServiceFault.TooMany);
        await ExpectAsync(operation, "made 1", ServiceFault.Moved);
        await ExpectAsync(operation, "maker.address 1", ServiceFault.MovedInside);
        await ExpectAsync(operation, "maker.expired 1", ServiceFault.Gone);
        await ExpectAsync(operation, "maker.answer 1", ServiceFault.WrongBytes);
        await ExpectAsync(operation, "maker.answer 1", ServiceFault.WrongType);
        await ExpectAsync(operation, "maker.answer 1", ServiceFault.WrongPage);
        await ExpectAsync(operation, "maker.answer 1", ServiceFault.Huge);
    }

    /// <summary>Faults by which a service says that it took nothing.</summary>
    public async Task ExpectOfRefusalsAsync(string operation)
    {
        await ExpectAsync(operation, "made 1", ServiceFault.TooMany, ServiceFault.TooMany);
        await ExpectAsync(operation, "maker.busy 0", ServiceFault.TooManyForLong);
        await ExpectAsync(operation, "maker.quota 0", ServiceFault.Quota);
        await ExpectAsync(operation, "maker.quota 0", ServiceFault.Unpaid);
        await ExpectAsync(operation, "made 1", ServiceFault.Error);
        await ExpectAsync(operation, "made 1", [.. Enumerable.Repeat(ServiceFault.Unavailable, 6)]);
        await ExpectAsync(operation, "maker.failed 0", [.. Enumerable.Repeat(ServiceFault.Error, 30)]);
        await ExpectAsync(operation, "maker.key 0", ServiceFault.BadKey);
        await ExpectAsync(operation, "maker.request 0", ServiceFault.Unknown);
        await ExpectAsync(operation, "maker.request 0", ServiceFault.Invalid);
        await ExpectAsync(operation, "provider.refused 0", ServiceFault.Content);
    }
}
