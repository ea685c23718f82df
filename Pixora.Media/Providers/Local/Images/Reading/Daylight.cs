namespace Pixora.Media.Providers.Local.Images.Reading;

internal enum Daylight
{
    Dawn,
    Day,
    Dusk,
    Night,
}
