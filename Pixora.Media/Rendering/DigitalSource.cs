namespace Pixora.Media.Rendering;

/// <summary>What made a film, in the terms of IPTC's list of digital source types.</summary>
public enum DigitalSource
{
    /// <summary>Rules alone: nothing in it was made by a trained model.</summary>
    AlgorithmicMedia,

    /// <summary>Some of it was made by a trained model.</summary>
    CompositeWithTrainedAlgorithmicMedia,

    /// <summary>Every picture and sound was made by a trained model.</summary>
    TrainedAlgorithmicMedia,
}
