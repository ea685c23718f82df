namespace Pixora.Media.Rendering.Frames;

/// <summary>Where in a plane the samples of a frame are taken, in sample positions of the plane.</summary>
/// <param name="Lefts">Place of each row's first sample.</param>
/// <param name="StepX">Distance between neighbours in a row.</param>
/// <param name="Top">Place of the first row.</param>
/// <param name="StepY">Distance between rows.</param>
internal readonly record struct SamplingGrid(double[] Lefts, double StepX, double Top, double StepY);
