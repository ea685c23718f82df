namespace Pixora.Agents.Roles;

/// <summary>The six roles.</summary>
internal static class Crew
{
    private static readonly RoleDefinition[] Definitions =
        [new Director(), new SceneWriter(), new CharacterDesigner(), new AssetMaker(), new Composer(), new Editor()];

    /// <summary>In the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<RoleDefinition> All => Definitions;

    public static RoleDefinition Definition(Role role) => Definitions[(int)role];

    /// <summary>The role that the chat shows as <paramref name="name"/>, any case; null when there is none.</summary>
    public static Role? Named(string? name) =>
        Array.Find(Definitions, definition => string.Equals(definition.Name, name, StringComparison.OrdinalIgnoreCase))?.Role;

    /// <summary>The role of a name written as one word, such as <c>SceneWriter</c>; null when there is none.</summary>
    public static Role? Squeezed(string name) => Array.Find(
        Definitions,
        definition => string.Equals(
            definition.Name.Replace("_", "", StringComparison.Ordinal), name.Replace("_", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase))?.Role;

    /// <summary>
    /// Whom a role asks that lacks a tool: the first in the order of <see cref="Role"/> that holds it, else the
    /// director.
    /// </summary>
    public static RoleDefinition HolderOf(string tool) =>
        Array.Find(Definitions, definition => definition.Tools.Contains(tool)) ?? Definition(Role.Director);
}
