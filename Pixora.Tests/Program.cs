using Pixora.Tests;
using Pixora.Tests.Agents.Hearing.Training;
using Pixora.Tests.Cluster;
using Pixora.Tests.Fakes.Makers;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [Stranger.Command, .. var wishes] => await Stranger.RunAsync(wishes),
    [PaidMakerServer.Command, var data, var jobs] => await PaidMakerServer.RunAsync(data, jobs),
    [HearingScore.Command] => HearingScore.Run(),
    _ when args.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
        await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await ConsoleRunner.Run(args),
};
