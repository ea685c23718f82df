using System.Globalization;

namespace Pixora.Media.Tasks;

/// <summary>Names a task: 32 lowercase hexadecimal digits, so that it is safe in a path, a URL and a key.</summary>
public readonly record struct VideoTaskId(string Value)
{
    public override string ToString() => Value;

    /// <summary>
    /// Reads an id as it comes from outside; anything but 32 lowercase hexadecimal digits is refused.
    /// </summary>
    public static bool TryParse(string? text, out VideoTaskId id)
    {
        id = new(text ?? "");
        return text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);
    }
}

/// <summary>
/// Names a scene within its task: <c>scene-1</c>, <c>scene-2</c> … never given to another scene of the same task.
/// </summary>
public readonly record struct SceneId(string Value)
{
    /// <param name="number">From 1.</param>
    public static SceneId Of(int number) => new(string.Create(CultureInfo.InvariantCulture, $"scene-{number}"));

    public override string ToString() => Value;
}

/// <summary>
/// Names a character within its task: lowercase letters, digits and hyphens, 1 to 40 characters, so that it is safe in
/// a path.
/// </summary>
public readonly record struct CharacterId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names one command of one sender: send it twice and it takes effect once.</summary>
public readonly record struct CommandId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a person, as the identity provider does.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}
