using System.Runtime.InteropServices;

namespace Pixora.Hub.Security;

/// <summary>
/// Gives a file a name that no other file has, in one step. <see cref="File.Move(string, string)"/> looks first and
/// renames then on Unix, so two processes at the same moment may both believe that theirs has it.
/// </summary>
internal static partial class ExclusiveName
{
    /// <summary><c>EEXIST</c>, the same on Linux and macOS.</summary>
    private const int Exists = 17;

    /// <param name="path">On the same disk. Whoever reads it finds the whole file.</param>
    public static NameOutcome Give(string file, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Move(file, path);
        }

        return Link(file, path) == 0 ? NameOutcome.Given
            : Marshal.GetLastPInvokeError() == Exists ? NameOutcome.Taken
            : NameOutcome.Unsupported;
    }

    /// <summary>Windows renames and fails when the name is taken, in one step.</summary>
    private static NameOutcome Move(string file, string path)
    {
        try
        {
            File.Move(file, path);
            return NameOutcome.Given;
        }
        catch (IOException) when (File.Exists(path))
        {
            return NameOutcome.Taken;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string path);
}
