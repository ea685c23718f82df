namespace Pixora.Hub.Stories;

/// <summary>Who speaks for the crew where no model does.</summary>
internal static class Spokesman
{
    /// <summary>Name of the role, as messages carry it.</summary>
    public const string Name = "director";
}
