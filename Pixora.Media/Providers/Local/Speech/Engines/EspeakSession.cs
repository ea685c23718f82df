using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Pixora.Media.Generation;
using static Pixora.Media.Providers.Local.Speech.Engines.EspeakNative;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>
/// espeak-ng from load to unload. Its voice carries state from one text to the next, so only a library loaded anew
/// speaks a text the same way each time.
/// </summary>
/// <remarks>At most one exists in the process: <see cref="EspeakEngine"/> sees to it.</remarks>
internal sealed unsafe class EspeakSession : IDisposable
{
    private const uint NoiseSeed = 1;

    private readonly nint library;
    private readonly int rate;

    private EspeakSession(nint library)
    {
        this.library = library;
        rate = ((delegate* unmanaged<int, int, byte*, int, int>)Export("espeak_Initialize"))(
            OutputSynchronous, 0, null, DoNotExit);
        SeedNoise(NoiseSeed);
    }

    /// <summary>Null when the library is not installed.</summary>
    /// <exception cref="ProviderException"><c>speech.missing</c>: the library is there, its data are not.</exception>
    public static EspeakSession? Open()
    {
        if (!NativeLibrary.TryLoad(EspeakNative.Library, out var library))
        {
            return null;
        }

        var session = new EspeakSession(library);
        if (session.rate > 0)
        {
            return session;
        }

        NativeLibrary.Free(library);
        throw SpeechErrors.Missing();
    }

    /// <summary>The voice of each language it has one for: <c>roa/fr</c> of <c>fr-fr</c>.</summary>
    public IReadOnlyDictionary<string, string> Voices()
    {
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        var voices = ((delegate* unmanaged<void*, Voice**>)Export("espeak_ListVoices"))(null);
        for (; *voices is not null; voices++)
        {
            var at = (byte*)(*voices)->Languages;
            for (; *at != 0; at += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(at).Length + 1)
            {
                byLanguage.TryAdd(
                    Marshal.PtrToStringUTF8((nint)(++at))!, Marshal.PtrToStringUTF8((*voices)->Identifier)!);
            }
        }

        return byLanguage;
    }

    /// <summary>Speaks to the end or until cancelled.</summary>
    /// <param name="text">Holds no zero and no control character.</param>
    public Utterance Speak(string text, EspeakVoice voice, CancellationToken cancellationToken)
    {
        Select(voice);
        var take = new EspeakRecording(cancellationToken);
        var handle = GCHandle.Alloc(take);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text + '\0');
            ((delegate* unmanaged<delegate* unmanaged[Cdecl]<short*, int, Event*, int>, void>)Export("espeak_SetSynthCallback"))(&Receive);
            fixed (byte* start = bytes)
            {
                ((delegate* unmanaged<byte*, nuint, uint, int, uint, uint, uint*, nint, int>)Export("espeak_Synth"))(
                    start, (nuint)bytes.Length, 0, 0, 0, PlainText, null, GCHandle.ToIntPtr(handle));
            }
        }
        finally
        {
            handle.Free();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return take.ToUtterance(rate);
    }

    public void Dispose()
    {
        ((delegate* unmanaged<int>)Export("espeak_Terminate"))();
        NativeLibrary.Free(library);
    }

    private void Select(EspeakVoice voice)
    {
        var setParameter = (delegate* unmanaged<int, int, int, int>)Export("espeak_SetParameter");
        fixed (byte* name = Encoding.UTF8.GetBytes(voice.Name + '\0'))
        {
            if (((delegate* unmanaged<byte*, int>)Export("espeak_SetVoiceByName"))(name) != 0)
            {
                throw SpeechErrors.NoVoice(voice.Name);
            }
        }

        setParameter(ParameterRate, voice.WordsPerMinute, 0);
        setParameter(ParameterPitch, voice.Pitch, 0);
        setParameter(ParameterRange, voice.Range, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Receive(short* samples, int count, Event* events) =>
        ((EspeakRecording)GCHandle.FromIntPtr(events->UserData).Target!).Receive(new(samples, samples is null ? 0 : count), events) ? 0 : 1;

    private nint Export(string name) => NativeLibrary.GetExport(library, name);
}
