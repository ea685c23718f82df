namespace Pixora.Hub.Api;

/// <summary>Programs that Pixora calls.</summary>
internal static class NativeTool
{
    /// <param name="name">Path or name.</param>
    public static bool IsInstalled(string name) => Path.IsPathRooted(name)
        ? File.Exists(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));
}
