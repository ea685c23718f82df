namespace Pixora.Agents.Roles;

/// <summary>Reads the instruction files beside the roles.</summary>
internal static class InstructionFile
{
    /// <exception cref="InvalidOperationException">There is no such file in the assembly.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(InstructionFile).Assembly.GetManifestResourceStream($"{name}.md")
            ?? throw new InvalidOperationException($"{name}.md is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
