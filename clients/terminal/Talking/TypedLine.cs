using System.Text.RegularExpressions;

namespace Pixora.Terminal.Talking;

/// <summary>What a typed line is.</summary>
internal abstract partial record TypedLine
{
    public static TypedLine Read(string typed)
    {
        var line = Plain.Line(ArrowKeys().Replace(typed, ""));
        return line switch
        {
            "" => new Nothing(),
            ['/', .. var rest] => Order(rest.Split(' ', 2)),
            _ => new Words(line),
        };
    }

    private static TypedLine Order(string[] parts)
    {
        var name = parts[0].ToLowerInvariant();
        return SlashCommands.Knows(name) ? new Slash(name, parts is [_, var rest] ? rest : "") : new Unknown(name);
    }

    /// <summary>Keys that a terminal sends as they are while a line is typed.</summary>
    [GeneratedRegex(@"\u001b[\[O][0-9;]*[A-Za-z~]")]
    private static partial Regex ArrowKeys();

    internal sealed record Nothing : TypedLine;

    /// <summary>Something for the crew.</summary>
    internal sealed record Words(string Text) : TypedLine;

    /// <summary>A known command, without its slash.</summary>
    /// <param name="Rest">The words after the name.</param>
    internal sealed record Slash(string Name, string Rest = "") : TypedLine;

    /// <summary>An unknown command.</summary>
    internal sealed record Unknown(string Name) : TypedLine;
}
