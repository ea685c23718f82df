using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>The permission to export, released when disposed of, or why it was refused.</summary>
internal sealed record ExportSlot(IAsyncDisposable? Taken, Refusal? Refusal);
