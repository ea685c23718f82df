namespace Pixora.Tests.EndToEnd;

/// <summary>Programs built beside the tests, in <c>artifacts/bin/{project}/{configuration}</c>.</summary>
internal static class Artifacts
{
    public static string Program(string project, string file)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(tests.Parent!.Parent!.FullName, project, tests.Name, file);
    }
}
