namespace Pixora.Media.Providers.Fal;

/// <summary>The endpoints that Pixora knows: <c>fal-motion.tsv</c> beside this.</summary>
internal static class FalTable
{
    private const string Resource = "Pixora.Media.Providers.Fal.fal-motion.tsv";

    private static readonly Lazy<IReadOnlyDictionary<string, FalModel>> Rows = new(Read);

    public static IReadOnlyCollection<string> Names => [.. Rows.Value.Keys];

    public static FalModel? Find(string application) => Rows.Value.GetValueOrDefault(application);

    private static Dictionary<string, FalModel> Read()
    {
        using var reader = new StreamReader(typeof(FalTable).Assembly.GetManifestResourceStream(Resource)!);
        var rows = new Dictionary<string, FalModel>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var picture, var length, var writing, var lengths, var sound, var seed])
            {
                rows[name] = new FalModel(picture, length == "-" ? "" : length, writing, lengths == "-" ? [] : FalModel.Numbers(lengths))
                {
                    SoundInputs = sound == "-" ? [] : sound.Split(','),
                    TakesSeed = seed == "yes",
                };
            }
        }

        return rows;
    }
}
