using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace Pixora.Tests.Architecture;

/// <summary>
/// Names, line length and parameters, which no compiler checks. The numbers count what is still to be mended: they go down, never up, and a
/// folder without a row has none.
/// </summary>
public sealed partial class ShapeTests
{
    private const int MaxColumns = 140;

    /// <summary>A cancellation token is not counted.</summary>
    private const int MaxParameters = 4;

    /// <summary>Simple names of two types, until one of them has another.</summary>
    private static readonly string[] NamesUsedTwice =
    [
        "ToolCall",
    ];

    private static readonly Dictionary<string, int> LongLines = new()
    {
    };

    private static readonly Dictionary<string, int> SavedLines = new()
    {
    };

    public static TheoryData<string, int> MethodsWithTuples => new()
    {
        { "Pixora.Media", 0 }, { "Pixora.Plugins", 0 }, { "Pixora.Agents", 0 }, { "Pixora.Hub", 8 }, { "Pixora.Tests", 0 },
    };

    public static TheoryData<string, int> MethodsWithManyParameters => new()
    {
        { "Pixora.Media", 3 }, { "Pixora.Plugins", 0 }, { "Pixora.Agents", 0 }, { "Pixora.Hub", 5 }, { "Pixora.Tests", 0 },
    };

    [Fact]
    public void No_two_types_share_a_simple_name() => Assert.Empty(
        from path in Repository.Files("*.cs")
        from name in TypesIn(File.ReadAllText(path))
        group Path.GetRelativePath(Repository.Root, path) by name into homes
        where homes.Distinct().Count() > 1 && !NamesUsedTwice.Contains(homes.Key)
        select $"{homes.Key}: {string.Join(", ", homes)}");

    [Fact]
    public void No_line_is_longer_than_140_columns() => AssertAtMost(LongLines, line => line.Length > MaxColumns);

    [Fact]
    public void No_assignment_is_deconstructed_to_save_lines() => AssertAtMost(SavedLines, line => TupleAssignment().IsMatch(line));

    [Theory]
    [MemberData(nameof(MethodsWithTuples))]
    public void No_method_takes_a_tuple(string project, int allowed) =>
        AssertAtMost(allowed, [.. Methods(project).Where(TakesTuple).Select(Name)]);

    [Theory]
    [MemberData(nameof(MethodsWithManyParameters))]
    public void No_method_takes_more_than_four_parameters(string project, int allowed) =>
        AssertAtMost(allowed, [.. Methods(project).Where(TakesTooMany).Select(Name)]);

    [Fact]
    public void What_breaks_the_shape_is_found()
    {
        Assert.Equal(
            ["Planted", "Other"],
            TypesIn("internal sealed class Planted;\npublic partial class Ignored;\npublic record Other();"));
        Assert.Matches(TupleAssignment(), "        (this.one, other)" + " = (one, 2);");
        Assert.True(TakesTuple(((Action<(int, int)>)WithTuple).Method));
        Assert.True(TakesTuple(((Action<List<(int, int)>>)WithTuples).Method));
        Assert.True(TakesTooMany(((Action<int, int, int, int, int>)WithFive).Method));
    }

    private static void WithTuple((int One, int Two) pair)
    {
    }

    private static void WithTuples(List<(int One, int Two)> pairs)
    {
    }

    private static void WithFive(int one, int two, int three, int four, int five)
    {
    }

    private static void AssertAtMost(int allowed, IReadOnlyList<string> found) =>
        Assert.True(found.Count <= allowed, $"{found.Count} where {allowed} are allowed: {string.Join(", ", found)}");

    private static void AssertAtMost(Dictionary<string, int> allowed, Func<string, bool> isFault)
    {
        var faults = Repository.Files("*.cs").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Index().Where(line => isFault(line.Item))
                .Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line.Index + 1}"))
            .ToLookup(place => place.Split(Path.DirectorySeparatorChar)[0]);
        foreach (var folder in faults)
        {
            AssertAtMost(allowed.GetValueOrDefault(folder.Key), [.. folder]);
        }
    }

    private static IEnumerable<string> TypesIn(string source) =>
        TopLevelType().Matches(source).Where(type => !type.Groups["partial"].Success).Select(type => type.Groups["name"].Value);

    private static IEnumerable<MethodInfo> Methods(string project) =>
        from type in Assembly.Load(project).GetTypes()
        where !IsGenerated(type)
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !IsGenerated(method) && method.DeclaringType != typeof(ShapeTests)
        select method;

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
        || (member.DeclaringType is { } outer && IsGenerated(outer));

    private static bool TakesTuple(MethodInfo method) => method.GetParameters().Any(parameter => HoldsTuple(parameter.ParameterType));

    /// <summary>True for a tuple, and for a list or the like of tuples; a function may be given one.</summary>
    private static bool HoldsTuple(Type type) =>
        (type.IsValueType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) is true)
        || (type.HasElementType && HoldsTuple(type.GetElementType()!))
        || (!typeof(Delegate).IsAssignableFrom(type) && type.GetGenericArguments().Any(HoldsTuple));

    /// <summary>Apart from what another type or a schema of a model prescribes, and from log messages.</summary>
    private static bool TakesTooMany(MethodInfo method) =>
        method.GetParameters().Count(parameter => parameter.ParameterType != typeof(CancellationToken)) > MaxParameters
        && method.GetBaseDefinition() == method
        && !Implements(method)
        && !method.IsDefined(typeof(KernelFunctionAttribute))
        && !method.IsDefined(typeof(LoggerMessageAttribute));

    /// <summary>True for what an interface prescribes; its own declaration counts.</summary>
    private static bool Implements(MethodInfo method) =>
        method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces().SelectMany(promise => promise.GetMethods())
            .Any(promised => promised.Name == method.Name && promised.GetParameters().Length == method.GetParameters().Length);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|readonly|file|unsafe|ref|(?<partial>partial))\s+)*"
        + @"(?:class|record struct|record|struct|enum|interface)\s+(?<name>[A-Z]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\((?:[\w.!\[\]^]+, )+[\w.!\[\]^]+\) = \(")]
    private static partial Regex TupleAssignment();
}
