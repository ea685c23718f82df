namespace Pixora.Agents.Roles;

/// <summary>A role: its name in the chat, its instructions and its tools.</summary>
/// <param name="role">Which one it is.</param>
/// <param name="name">As the chat shows it and colleagues address it: lowercase with underscores.</param>
/// <param name="description">One sentence on what it is for.</param>
internal abstract class RoleDefinition(Role role, string name, string description)
{
    public Role Role => role;

    public string Name => name;

    public string Description => description;

    /// <summary>Names of the tools it may call; it can call no other.</summary>
    public abstract IReadOnlyList<string> Tools { get; }

    /// <summary>What the model is told: the rules of the crew, then those of the role.</summary>
    public string Instructions { get; } = $"{InstructionFile.Read("crew")}\n{InstructionFile.Read(name)}";
}
