namespace Pixora.Plugins;

/// <summary>
/// Marks a tool that leaves the plan as it is; it is not counted where a turn reports what it changed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChangesNothingAttribute : Attribute;
