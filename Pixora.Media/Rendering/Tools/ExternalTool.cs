namespace Pixora.Media.Rendering.Tools;

/// <summary>An external program, such as FFmpeg.</summary>
/// <param name="Program">Path or name.</param>
/// <param name="Code">First part of the codes of its failures.</param>
/// <param name="Noun">How messages to users name it.</param>
/// <param name="Package">What apt-get installs it with.</param>
internal sealed record ExternalTool(string Program, string Code, string Noun, string Package)
{
    /// <summary>For logs and spans: never a path.</summary>
    public string Name => Path.GetFileName(Program);

    public static ExternalTool FFmpeg(string program) => new(program, "encoder", "The encoder", "ffmpeg");

    public static ExternalTool FFprobe(string program) => new(program, "probe", "The inspection of the file", "ffmpeg");

    public static ExternalTool Fluidsynth(string program) =>
        new(program, "music", "The synthesiser that plays the music", "fluidsynth");
}
