using System.Reflection;
using Pixora.Hub.Settings;

namespace Pixora.Tests.Deploy;

/// <summary>The environment variables that the hub reads, by the options that declare their section.</summary>
internal static class Settings
{
    private static readonly IReadOnlyList<(string Section, Type Options)> Sections =
    [
        .. from type in typeof(HubOptions).Assembly.GetTypes()
           let section = type.GetField(nameof(HubOptions.Section), BindingFlags.Public | BindingFlags.Static)
           where section is { IsLiteral: true }
           select ((string)section.GetRawConstantValue()!, type),
    ];

    /// <summary>Our variables among <paramref name="names"/> that no option stands behind.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> names) =>
        names.Where(name => name.StartsWith("Pixora__", StringComparison.Ordinal) && !IsKnown(name));

    private static bool IsKnown(string name)
    {
        var at = name.LastIndexOf("__", StringComparison.Ordinal);
        var section = name[..at].Replace("__", ":", StringComparison.Ordinal);
        return Sections.Any(
            known => known.Section == section && known.Options.GetProperty(name[(at + 2)..]) is not null);
    }
}
