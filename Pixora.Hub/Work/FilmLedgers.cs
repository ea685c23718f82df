using Pixora.Hub.Store;

namespace Pixora.Hub.Work;

/// <summary>What a film takes: room and money.</summary>
internal sealed record FilmLedgers(StorageLedger Storage, SpendLedger Spending, ILogger<FilmLedgers> Log);
