namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>A drawing holds what no plain drawing needs, or is too large.</summary>
internal sealed class HostileDrawingException(string fault) : Exception(fault);
