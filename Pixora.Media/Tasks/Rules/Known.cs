namespace Pixora.Media.Tasks.Rules;

/// <summary>Whether a value is one of its enum's names; C# itself lets any number through.</summary>
internal static class Known
{
    public static Refusal? Check<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value)
            ? null
            : new("enum.unknown", $"{typeof(T).Name} is one of: {string.Join(", ", Enum.GetNames<T>())}.");
}
