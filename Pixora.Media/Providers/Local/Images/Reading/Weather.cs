namespace Pixora.Media.Providers.Local.Images.Reading;

internal enum Weather
{
    Clear,
    Cloudy,
    Fog,
    Rain,
    Snow,
    Storm,
}
