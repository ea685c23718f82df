namespace Pixora.Media.Tasks;

/// <summary>What a brief must keep before anything is made of it.</summary>
public static partial class BriefRules
{
}
