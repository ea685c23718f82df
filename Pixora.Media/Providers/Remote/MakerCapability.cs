namespace Pixora.Media.Providers.Remote;

/// <summary>What a profile makes.</summary>
public enum MakerCapability
{
    Image,
    Speech,
    Music,
    Motion,
}
