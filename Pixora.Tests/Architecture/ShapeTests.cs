using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Pixora.Media.Timeline;

namespace Pixora.Tests.Architecture;

/// <summary>
/// Names, line length and parameters, which no compiler checks.
/// </summary>
public sealed partial class ShapeTests
{
    private const int MaxColumns = 140;

    /// <summary>A cancellation token is not counted.</summary>
    private const int MaxParameters = 4;

    /// <summary>Lines longer than this are hard to read beside each other: few of a project are.</summary>
    private const int UsualColumns = 120;

    private const double MaxLongShare = 0.02;

    /// <summary>Code, scripts and manifests. In data and tables a line is an entry and as long as that is.</summary>
    private static readonly string[] Sources =
    [
        "*.cs", "*.razor", "*.csproj", "*.props", "*.ts", "*.tsx", "*.mjs", "*.js", "*.css", "*.html", "*.sh", "*.yaml", "*.yml",
        "Dockerfile", "pixora",
    ];

    private static readonly string[] Projects = ["Pixora.Media", "Pixora.Plugins", "Pixora.Agents", "Pixora.Hub", "Pixora.Tests"];

    [Fact]
    public void No_two_types_share_a_simple_name() => Assert.Empty(
        from path in Repository.Files("*.cs")
        from name in TypesIn(File.ReadAllText(path))
        group Path.GetRelativePath(Repository.Root, path) by name into homes
        where homes.Distinct().Count() > 1
        select $"{homes.Key}: {string.Join(", ", homes)}");

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        Assert.Empty(Sources.SelectMany(pattern => Faults(line => Columns(line) > MaxColumns, pattern)));

    [Fact]
    public void Of_a_hundred_lines_at_most_two_are_longer_than_120_columns() => Assert.InRange(
        (double)Faults(line => Columns(line) > UsualColumns).Count() / Faults(_ => true).Count(), 0, MaxLongShare);

    [Fact]
    public void No_assignment_is_deconstructed_to_save_lines() =>
        Assert.Empty(Faults(TupleAssignment().IsMatch));

    [Fact]
    public void No_method_takes_a_tuple() => Assert.Empty(Projects.SelectMany(Methods).Where(TakesTuple).Select(Name));

    [Fact]
    public void No_method_takes_more_than_four_parameters() =>
        Assert.Empty(Projects.SelectMany(Methods).Where(TakesTooMany).Select(Name));

    [Fact]
    public void What_breaks_the_shape_is_found()
    {
        Assert.Equal(
            ["Planted", "Other"],
            TypesIn("internal sealed class Planted;\npublic partial class Ignored;\npublic record Other();"));
        Assert.Equal([3, 2, 6], ((string[])["abc", "é", "中国"]).Select(Columns));
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

    /// <summary>The wider of what an editor shows, where some characters take two columns, and the bytes.</summary>
    private static int Columns(string line) => Ascii.IsValid(line)
        ? line.Length
        : Math.Max(CaptionWidth.Of(line), Encoding.UTF8.GetByteCount(line));

    /// <summary>Places of lines, as <c>folder/file:line</c>.</summary>
    private static IEnumerable<string> Faults(Func<string, bool> isFault, string pattern = "*.cs") =>
        from path in Repository.Files(pattern)
        from line in File.ReadLines(path).Index()
        where isFault(line.Item)
        select $"{Path.GetRelativePath(Repository.Root, path)}:{line.Index + 1}";

    private static IEnumerable<string> TypesIn(string source) =>
        TopLevelType().Matches(source).Where(type => !type.Groups["partial"].Success).Select(
            type => type.Groups["name"].Value);

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

    private static bool TakesTuple(MethodInfo method) =>
        method.GetParameters().Any(parameter => HoldsTuple(parameter.ParameterType));

    /// <summary>True for a tuple, and for a list or the like of tuples; a function may be given one.</summary>
    private static bool HoldsTuple(Type type) =>
        (type.IsValueType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) is true)
        || (type.HasElementType && HoldsTuple(type.GetElementType()!))
        || (!typeof(Delegate).IsAssignableFrom(type) && type.GetGenericArguments().Any(HoldsTuple));

    /// <summary>Apart from what another type, the system or a schema of a model prescribes, and from log messages.</summary>
    private static bool TakesTooMany(MethodInfo method) =>
        method.GetParameters().Count(parameter => parameter.ParameterType != typeof(CancellationToken)) > MaxParameters
        && method.GetBaseDefinition() == method
        && !Implements(method)
        && !method.IsDefined(typeof(KernelFunctionAttribute))
        && !method.IsDefined(typeof(LoggerMessageAttribute))
        && !method.IsDefined(typeof(LibraryImportAttribute));

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
