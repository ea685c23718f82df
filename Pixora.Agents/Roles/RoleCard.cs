namespace Pixora.Agents.Roles;

/// <summary>What makes a role: its name in the chat, what it is told, and the tools it holds.</summary>
/// <param name="role">Which one it is.</param>
/// <param name="name">As the chat shows it and colleagues address it: lowercase with underscores.</param>
/// <param name="description">One sentence on what it is for.</param>
internal abstract class RoleCard(Role role, string name, string description)
{
    public Role Role => role;

    public string Name => name;

    public string Description => description;

    /// <summary>Names of its tools, and it can use no other.</summary>
    public abstract IReadOnlyList<string> Tools { get; }

    /// <summary>What the model is told: the crew's rules, then the role's own.</summary>
    public string Instructions { get; } = $"{InstructionFile.Read("crew")}\n{InstructionFile.Read(name)}";
}
