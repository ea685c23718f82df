namespace Pixora.Media.Tasks;

/// <summary>Somebody or something that must look the same wherever it is seen.</summary>
/// <param name="Description">Fixed traits, in words an image maker can use.</param>
/// <param name="Take">Counts from 1; asking for another look raises it.</param>
public sealed record Character(CharacterId Id, string Name, string Description, int Take = 1);
