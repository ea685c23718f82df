using Pixora.Media.Generation;

namespace Pixora.Tests.Media.Generation;

/// <summary>What a person reads names no place on the server's disks.</summary>
public sealed class PublicTextTests
{
    [Theory]
    [InlineData("ffmpeg ended with exit code 137: Output to '/var/lib/pixora/assets/.tmp/3f/12.mp4':")]
    [InlineData("Access to the path \"/home/ada/my films/secret/x.wav\" is denied.")]
    [InlineData("Could not find file /srv/my film data/assets/secret.png.")]
    [InlineData("/srv/secret/x.mp4: Invalid data found")]
    [InlineData("[concat @ 0x55] Impossible to open 'file:/srv/secret/clip0.mp4'")]
    [InlineData("from:/srv/secret/clip0.mp4")]
    [InlineData(@"The disk of C:\studio\secret\x.mp4 is full.")]
    public void Paths_are_taken_out_of_a_failures_words(string words)
    {
        var told = new ProviderException("x", words, retryable: false).Message;

        Assert.DoesNotMatch("secret|/var|/home|/srv|studio", told);
        Assert.Contains("(a file of the server)", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ffmpeg is not installed. Run './pixora up', or: apt-get install ffmpeg")]
    [InlineData("The key was refused; see https://models.example/account/keys for a new one.")]
    [InlineData("Say '/approve' to go on, and/or change the scene; 16:9/9:16 are both possible.")]
    [InlineData("The finished film breaks a promise (film.length): 5.2 s, wanted 5 s ±0.1")]
    public void Everything_else_stays(string words) =>
        Assert.Equal(words, new ProviderException("x", words, retryable: false).Message);
}
