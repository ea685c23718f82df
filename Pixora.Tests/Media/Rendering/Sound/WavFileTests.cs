using System.Buffers.Binary;
using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class WavFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_sound_comes_back_within_two_steps() =>
        Gen.Select(Gen.Int[1, 2], Gen.Float[-1, 1].Array[0, 50]).Sample(
            (channels, half) =>
            {
                var samples = half.SelectMany(sample => Enumerable.Repeat(sample, channels)).ToArray();
                WavFile.Write(path, new(22050, channels, samples));
                var back = WavFile.Read(path);
                Assert.Equal((22050, channels, samples.Length), (back.Rate, back.Channels, back.Samples.Length));
                Assert.All(
                    back.Samples.Zip(samples), pair => Assert.Equal(pair.Second, pair.First, 2f / short.MaxValue));
            },
            iter: 50,
            threads: 1);

    [Fact]
    public void The_same_sound_gives_the_same_bytes()
    {
        var sound = new PcmSound(48000, 1, [.. Enumerable.Range(0, 40000).Select(i => MathF.Sin(i * 0.01f))]);
        WavFile.Write(path, sound);
        var first = File.ReadAllBytes(path);
        WavFile.Write(path, sound);
        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Fact]
    public void Digital_silence_stays_digital_silence()
    {
        WavFile.Write(path, new(48000, 2, new float[4000]));
        Assert.All(WavFile.Read(path).Samples, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Too_loud_a_sample_is_clipped_and_does_not_wrap()
    {
        WavFile.Write(path, new(48000, 1, [3f, -3f]));
        var back = WavFile.Read(path).Samples;
        Assert.Equal(1, back[0], 0.001f);
        Assert.Equal(-1, back[1], 0.001f);
    }

    [Fact]
    public void Chunks_that_are_not_sound_are_passed_over_and_a_size_left_open_ends_with_the_file()
    {
        WavFile.Write(path, new(48000, 1, [0.5f, -0.5f]));
        var file = File.ReadAllBytes(path);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), uint.MaxValue);
        File.WriteAllBytes(path, [.. file[..36], .. "LIST"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. file[36..]]);
        Assert.Equal(2, WavFile.Read(path).Samples.Length);
    }

    [Fact]
    public void Floats_and_24_bit_integers_are_read()
    {
        WriteHeader(tag: 3, bits: 32, [0, 0, 0, 0x3F]);
        Assert.Equal([0.5f], WavFile.Read(path).Samples);
        WriteHeader(tag: 1, bits: 24, [0, 0, 0xC0]);
        Assert.Equal(-0.5f, WavFile.Read(path).Samples[0], 0.001f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF....WAVE")]
    [InlineData("not sound at all")]
    public void Another_file_is_refused_with_a_code(string content)
    {
        File.WriteAllText(path, content);
        Assert.Equal("sound.unreadable", Assert.Throws<ProviderException>(() => WavFile.Read(path)).Code);
    }

    private void WriteHeader(byte tag, byte bits, byte[] data) => File.WriteAllBytes(path,
    [
        .. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, tag, 0, 1, 0, 0x80, 0xBB, 0, 0, 0, 0, 0, 0, 0, 0, bits, 0,
        .. "data"u8, (byte)data.Length, 0, 0, 0, .. data,
    ]);
}
