namespace Pixora.Agents.Roles;

/// <summary>The six roles.</summary>
internal static class Crew
{
    private static readonly RoleCard[] Cards = [new Director(), new SceneWriter(), new CharacterDesigner(), new AssetMaker(), new Composer(), new Editor()];

    /// <summary>In the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<RoleCard> All => Cards;

    public static RoleCard Card(Role role) => Cards[(int)role];

    /// <summary>The role with a name as the chat shows it, null when nobody is called that.</summary>
    public static Role? Named(string? name) => Cards.FirstOrDefault(card => string.Equals(card.Name, name, StringComparison.OrdinalIgnoreCase))?.Role;
}
