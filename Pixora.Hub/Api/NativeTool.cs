namespace Pixora.Hub.Api;

/// <summary>Programs that Pixora calls.</summary>
internal static class NativeTool
{
    public static bool IsInstalled(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));
}
