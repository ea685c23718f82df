namespace Pixora.Hub.Contracts;

/// <summary>
/// The <c>type</c> under which a fact or signal travels. It stands beside its <c>data</c>, not in it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WireTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
