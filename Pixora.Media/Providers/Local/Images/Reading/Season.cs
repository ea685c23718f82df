namespace Pixora.Media.Providers.Local.Images.Reading;

internal enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
