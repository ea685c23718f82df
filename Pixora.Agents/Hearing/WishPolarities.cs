namespace Pixora.Agents.Hearing;

/// <summary>Which ways a wish of a kind can go; anything else is never answered.</summary>
internal static class WishPolarities
{
    internal static bool Fits(WishKind kind, Polarity polarity) => polarity switch
    {
        Polarity.Do => kind != WishKind.Avoid && kind != WishKind.Pace && kind != WishKind.Volume,
        Polarity.Off =>
            kind is not (WishKind.Subject or WishKind.Length or WishKind.Pace or WishKind.Volume or WishKind.SceneCount
            or WishKind.SceneContent or WishKind.Order or WishKind.RemoveScene or WishKind.SceneLength or WishKind.Price
            or WishKind.Script or WishKind.Words or WishKind.Undo or WishKind.Stop or WishKind.Other),
        Polarity.Keep => kind is not (
            WishKind.Subject or WishKind.Audience or WishKind.Cta or WishKind.SceneCount or WishKind.AddScene
            or WishKind.Transition or WishKind.Price or WishKind.Avoid or WishKind.Script or WishKind.Undo or WishKind.Approve
            or WishKind.Stop or WishKind.Other),
        _ => kind is WishKind.Length or WishKind.Style or WishKind.Mood or WishKind.Pace or WishKind.Volume or WishKind.SceneCount
            or WishKind.SceneLength || (kind == WishKind.Title && polarity == Polarity.Less),
    };
}
