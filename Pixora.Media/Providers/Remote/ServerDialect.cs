namespace Pixora.Media.Providers.Remote;

/// <summary>What a server that speaks the OpenAI shape does in its own way.</summary>
public enum ServerDialect
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Gives word times at <c>/dev/captioned_speech</c>.</summary>
    Kokoro,

    /// <summary>Voices are names of files; it loads its model while it answers 503.</summary>
    Chatterbox,

    /// <summary>Gives word times by listening to what it has said, at <c>/audio/transcriptions</c>.</summary>
    Speaches,

    LocalAI,

    /// <summary>Reads the seed inside the prompt, and ignores the model.</summary>
    StableDiffusion,

    OpenRouter,
}
