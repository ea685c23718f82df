namespace Pixora.Plugins;

/// <summary>What can be done about a failure.</summary>
public enum RecoveryAction
{
    Retry,
    FallBack,
    Skip,
}
