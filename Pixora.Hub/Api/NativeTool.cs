namespace Pixora.Hub.Api;

/// <summary>Looks for the external programs that Pixora runs.</summary>
internal static class NativeTool
{
    /// <param name="name">Path or name.</param>
    public static bool IsInstalled(string name) => Path.IsPathRooted(name)
        ? File.Exists(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));
}
