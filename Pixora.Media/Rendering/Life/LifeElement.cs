using System.Text.Json.Serialization;

namespace Pixora.Media.Rendering.Life;

/// <summary>
/// One thing that moves. It draws what is seen of it at a time, whatever was drawn before: frames come in any order.
/// Sizes are shares of the picture's width, colours 0xRRGGBB before the grade.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RainFall), "rain")]
[JsonDerivedType(typeof(SnowFall), "snow")]
[JsonDerivedType(typeof(TwinklingStar), "star")]
[JsonDerivedType(typeof(WaterGlint), "glint")]
[JsonDerivedType(typeof(SmokePlume), "smoke")]
[JsonDerivedType(typeof(FlickeringLight), "light")]
[JsonDerivedType(typeof(BirdFlight), "birds")]
[JsonDerivedType(typeof(LightningBolt), "bolt")]
[JsonDerivedType(typeof(RockingBoat), "boat")]
[JsonDerivedType(typeof(WavingFlag), "flag")]
[JsonDerivedType(typeof(RisingBubbles), "bubbles")]
internal abstract record LifeElement
{
    [JsonIgnore]
    public abstract bool IsSane { get; }

    public abstract void Draw(LifeFrame frame);

    private protected static bool IsSize(float share) => share is > 0f and <= 0.8f;
}
