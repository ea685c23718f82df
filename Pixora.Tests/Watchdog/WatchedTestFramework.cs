using System.Reflection;
using Xunit.v3;

[assembly: TestFramework(typeof(Pixora.Tests.Watchdog.WatchedTestFramework))]

namespace Pixora.Tests.Watchdog;

/// <summary>xunit's own framework, with a <see cref="TestWatchdog"/> over every run.</summary>
public sealed class WatchedTestFramework(string? configFileName) : XunitTestFramework(configFileName)
{
    private readonly string? configFileName = configFileName;

    public WatchedTestFramework()
        : this(null)
    {
    }

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new WatchedExecutor(new XunitTestAssembly(assembly, configFileName, assemblyName: null));
}
