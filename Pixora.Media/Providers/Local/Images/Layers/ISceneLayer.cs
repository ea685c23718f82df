using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>One plane of the picture, painted over what lies behind it.</summary>
internal interface ISceneLayer
{
    void Paint(Shot shot);
}
