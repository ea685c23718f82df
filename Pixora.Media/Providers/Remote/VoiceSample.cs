namespace Pixora.Media.Providers.Remote;

/// <summary>A recording whose voice a service imitates.</summary>
public sealed class VoiceSample
{
    /// <summary>A WAV file on this machine, shorter than 30 seconds.</summary>
    public string File { get; set; } = "";

    /// <summary>What is said in it, word by word.</summary>
    public string Text { get; set; } = "";

    /// <summary>Set by the owner: whoever is heard has agreed to be imitated.</summary>
    public bool Consent { get; set; }
}
