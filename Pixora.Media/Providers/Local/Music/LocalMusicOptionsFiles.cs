using Microsoft.Extensions.Options;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// Refuses a program or a SoundFont that is set and not there: without this, the films would silently sound otherwise.
/// </summary>
internal sealed class LocalMusicOptionsFiles : IValidateOptions<LocalMusicOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalMusicOptions options) => options switch
    {
        { SoundFont: { Length: > 0 } font } when !File.Exists(font) => Fail(
            nameof(options.SoundFont), $"there is no file '{font}'. Install the SoundFont, or leave the setting out."),
        _ when FluidsynthRenderer.ProgramOf(options) is not null => ValidateOptionsResult.Success,
        { SoundFont.Length: > 0 } => Fail(
            nameof(options.SoundFont),
            $"'{options.Fluidsynth}', which plays it, is not there. Install fluidsynth, or leave the setting out."),
        { Fluidsynth: { Length: > 0 } program } when program != LocalMusicOptions.UsualFluidsynth => Fail(
            nameof(options.Fluidsynth), $"there is no program '{program}'. Install it, or leave the setting out."),
        _ => ValidateOptionsResult.Success,
    };

    private static ValidateOptionsResult Fail(string setting, string fault) =>
        ValidateOptionsResult.Fail($"{LocalMusicOptions.Section}:{setting}: {fault}");
}
