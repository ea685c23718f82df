using Microsoft.Extensions.Options;
using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>
/// Refuses a file of drawings that is set and not there, or is torn: without this, the films would silently look otherwise.
/// </summary>
internal sealed class LocalImageOptionsFiles : IValidateOptions<LocalImageOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalImageOptions options)
    {
        if (options.Drawings is not { Length: > 0 } path)
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            DrawingBook.Open(path);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail(
                $"{LocalImageOptions.Section}:{nameof(options.Drawings)}: '{path}' is no file of drawings. Make it anew by './pixora up', "
                + "or leave the setting out.");
        }
    }
}
