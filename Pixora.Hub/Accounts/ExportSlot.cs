using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>Either what ends an export when it is disposed of, or why there is none.</summary>
internal sealed record ExportSlot(IAsyncDisposable? Taken, Refusal? Refusal);
