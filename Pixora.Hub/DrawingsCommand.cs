using Pixora.Media.Providers.Local.Images.Props.Flattening;

namespace Pixora.Hub;

/// <summary><c>drawings</c>: makes the painter's file of drawings out of the packages that set-up has fetched.</summary>
internal static class DrawingsCommand
{
    /// <summary>As in sysexits.h.</summary>
    private const int Usage = 64;
    private const int Missing = 69;

    public static int Run(IReadOnlyList<string> wishes)
    {
        if (wishes is not [var folder, var path])
        {
            Console.Error.WriteLine("usage: 'drawings' takes the folder of the packages and the file to make.");
            return Usage;
        }

        try
        {
            var count = DrawingPress.Press(folder, path, (icon, why) => Console.Error.WriteLine($"left out: {icon}: {why}"));
            Console.WriteLine($"{count} drawings.");
            return 0;
        }
        catch (IOException fault)
        {
            Console.Error.WriteLine($"drawings.missing: {fault.Message}");
            return Missing;
        }
    }
}
