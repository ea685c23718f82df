namespace Pixora.Media.Tasks;

/// <summary>Whether a part that could not be made was paid for.</summary>
public enum Payment
{
    /// <summary>Nothing was ordered, or it costs nothing.</summary>
    No,

    /// <summary>It was delivered, and could not be used.</summary>
    Yes,

    /// <summary>It was ordered; whether the service takes money for it is not known.</summary>
    Unknown,
}
