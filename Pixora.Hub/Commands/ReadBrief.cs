using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>Either a brief or why it cannot be read.</summary>
internal sealed record ReadBrief(Brief? Brief, Refusal? Refusal)
{
    public static ReadBrief Refuse(string code, string message) => new(null, new Refusal(code, message));
}
