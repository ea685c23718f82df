using System.Text.Json.Serialization;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>Everything that makes an asset what it is. Two specs with the same key give the same asset.</summary>
/// <param name="Maker">Who makes it; name and version are part of the key.</param>
/// <param name="Scene">
/// The scene it is made for, null for the whole film's. Not part of the key: scenes may share an asset.
/// </param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PortraitSpec), "portrait")]
[JsonDerivedType(typeof(ImageSpec), "image")]
[JsonDerivedType(typeof(NarrationSpec), "narration")]
[JsonDerivedType(typeof(MusicSpec), "music")]
[JsonDerivedType(typeof(MotionSpec), "motion")]
[JsonDerivedType(typeof(ClipSpec), "clip")]
[JsonDerivedType(typeof(SceneSpec), "scene")]
[JsonDerivedType(typeof(SoundtrackSpec), "soundtrack")]
[JsonDerivedType(typeof(CaptionsSpec), "captions")]
[JsonDerivedType(typeof(ThumbnailSpec), "thumbnail")]
[JsonDerivedType(typeof(FilmSpec), "film")]
[JsonDerivedType(typeof(PeaksSpec), "peaks")]
[JsonDerivedType(typeof(StillSpec), "still")]
[JsonDerivedType(typeof(DuckingSpec), "ducking")]
public abstract record AssetSpec(MakerProfile Maker, SceneId? Scene)
{
    /// <summary>Null until it is asked for. Two threads that ask at once compute the same.</summary>
    private string? key;

    /// <summary>A copy computes its own key, since what is changed in it may change the key.</summary>
    protected AssetSpec(AssetSpec original)
    {
        Maker = original.Maker;
        Scene = original.Scene;
    }

    [JsonIgnore]
    public abstract AssetKind Kind { get; }

    /// <summary>How its file's name ends, without a dot.</summary>
    [JsonIgnore]
    public abstract string Extension { get; }

    /// <summary>What must be there before it can be made.</summary>
    [JsonIgnore]
    public virtual ValueList<AssetKey> Inputs => [];

    /// <summary>Computed when it is first asked for.</summary>
    [JsonIgnore]
    public AssetKey Key => new(key ??= AssetKeys.Of(this).Value);

    /// <summary>
    /// What its maker is asked for. Where the maker takes a path, this holds the key of the input, which is replaced by
    /// the path of its file.
    /// </summary>
    internal abstract object Parameters { get; }

    /// <summary>Whether the key was asked for before makes no difference.</summary>
    public virtual bool Equals(AssetSpec? other) => other is not null
        && EqualityContract == other.EqualityContract && Maker == other.Maker && Scene == other.Scene;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Maker, Scene);
}

/// <typeparam name="TRequest">A record of plain data.</typeparam>
public abstract record AssetSpec<TRequest>(MakerProfile Maker, SceneId? Scene, TRequest Request) : AssetSpec(
    Maker, Scene)
    where TRequest : notnull
{
    internal override object Parameters => Request;
}

/// <param name="Character">Who it is made for. Not part of the key: two who look the same may share it.</param>
public sealed record PortraitSpec(MakerProfile Maker, CharacterId Character, ImageRequest Request)
    : AssetSpec<ImageRequest>(Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Portrait;

    [JsonIgnore]
    public override string Extension => "png";
}

public sealed record ImageSpec(MakerProfile Maker, SceneId? Scene, ImageRequest Request) : AssetSpec<ImageRequest>(
    Maker, Scene, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Image;

    [JsonIgnore]
    public override string Extension => "png";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs =>
        [.. (Request.References ?? []).Select(portrait => new AssetKey(portrait))];
}

public sealed record NarrationSpec(MakerProfile Maker, SceneId? Scene, SpeechRequest Request)
    : AssetSpec<SpeechRequest>(Maker, Scene, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Narration;

    [JsonIgnore]
    public override string Extension => "wav";
}

public sealed record MusicSpec(MakerProfile Maker, MusicRequest Request) : AssetSpec<MusicRequest>(Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Music;

    [JsonIgnore]
    public override string Extension => "wav";
}

/// <summary>A moving clip of a whole scene, made from its picture.</summary>
public sealed record MotionSpec(MakerProfile Maker, SceneId? Scene, MotionRequest Request) : AssetSpec<MotionRequest>(
    Maker, Scene, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Motion;

    [JsonIgnore]
    public override string Extension => "mp4";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs => [new(Request.ImagePath)];
}

/// <summary>A run of frames: one layer for a scene's own frames, two for the overlap with the scene before.</summary>
public sealed record ClipSpec(MakerProfile Maker, SceneId? Scene, ClipRequest Request) : AssetSpec<ClipRequest>(
    Maker, Scene, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => Request.Layers.Count == 1 ? AssetKind.Clip : AssetKind.Join;

    [JsonIgnore]
    public override string Extension => "mp4";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs =>
        [.. Request.Layers.Select(layer => new AssetKey(layer.Footage ?? layer.Motion.ImagePath))];
}

/// <summary>A scene's own frames in one file.</summary>
public sealed record SceneSpec(MakerProfile Maker, SceneId? Scene, ReelRequest Request) : AssetSpec<ReelRequest>(
    Maker, Scene, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Scene;

    [JsonIgnore]
    public override string Extension => "mp4";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs => [.. Request.Clips.Select(clip => new AssetKey(clip))];
}

public sealed record SoundtrackSpec(MakerProfile Maker, SoundtrackRequest Request) : AssetSpec<SoundtrackRequest>(
    Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Soundtrack;

    [JsonIgnore]
    public override string Extension => "m4a";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs =>
    [
        .. Request.Narrations.Select(narration => new AssetKey(narration.Path)),
        .. Request.MusicPath is { } music ? [new AssetKey(music)] : Array.Empty<AssetKey>(),
    ];
}

public sealed record CaptionsSpec(MakerProfile Maker, CaptionsRequest Request) : AssetSpec<CaptionsRequest>(
    Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Captions;

    [JsonIgnore]
    public override string Extension => Request.Format == CaptionFormat.SubRip ? "srt" : "vtt";
}

public sealed record ThumbnailSpec(MakerProfile Maker, CoverRequest Request) : AssetSpec<CoverRequest>(
    Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Thumbnail;

    [JsonIgnore]
    public override string Extension => "jpg";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs => [new(Request.ImagePath)];
}

/// <summary>The finished file, checked against what the plan says it must be.</summary>
public sealed record FilmSpec(MakerProfile Maker, CheckedFilmRequest Request) : AssetSpec<CheckedFilmRequest>(
    Maker, null, Request)
{
    [JsonIgnore]
    public override AssetKind Kind => AssetKind.Film;

    [JsonIgnore]
    public override string Extension => "mp4";

    [JsonIgnore]
    public override ValueList<AssetKey> Inputs =>
    [
        .. Request.Film.Clips.Select(clip => new AssetKey(clip)),
        new(Request.Film.Soundtrack),
        new(Request.Film.Cover),
        .. Request.Film.Captions is { } captions ? [new AssetKey(captions)] : Array.Empty<AssetKey>(),
    ];
}
