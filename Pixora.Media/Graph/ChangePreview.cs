using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>What an edit would cause, before it is made.</summary>
/// <param name="Kept">Assets that stay as they are.</param>
/// <param name="Rebuilt">What must be made, in the order of the plan.</param>
/// <param name="Seconds">Estimated working time on one core.</param>
/// <param name="Price">US dollars; null when a price is not known.</param>
public sealed record ChangePreview(int Kept, ValueList<RebuiltAssets> Rebuilt, double Seconds, decimal? Price);

/// <param name="Scene">Null for the whole film's.</param>
/// <param name="Count">At least 1.</param>
/// <param name="Character">Whose picture it is, null for all else.</param>
public sealed record RebuiltAssets(AssetKind Kind, SceneId? Scene, int Count, CharacterId? Character = null);
