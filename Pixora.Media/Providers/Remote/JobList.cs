namespace Pixora.Media.Providers.Remote;

/// <summary>Ids of several jobs in one text.</summary>
internal sealed class JobList(string? text)
{
    private const char Separator = ' ';

    private readonly List<string> ids = [.. (text ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries)];

    public int Count => ids.Count;

    public string? At(int index) => index < ids.Count ? ids[index] : null;

    /// <summary>All of them, after one has got its id.</summary>
    public string With(int index, string id)
    {
        if (index < ids.Count)
        {
            ids[index] = id;
        }
        else
        {
            ids.Add(id);
        }

        return string.Join(Separator, ids);
    }
}
