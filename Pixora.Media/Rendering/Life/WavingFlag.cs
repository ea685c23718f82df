namespace Pixora.Media.Rendering.Life;

/// <summary>A flag on its pole: waves of light and of height run along the cloth and grow away from the pole.</summary>
/// <param name="Pole">Where the cloth's middle is fixed.</param>
/// <param name="Length">Of the cloth; below 0 when it flies to the left.</param>
/// <param name="Height">Of the cloth.</param>
internal sealed record WavingFlag(LifePoint Pole, float Length, float Height) : LifeElement
{
    public override bool IsSane => Pole.IsSane && IsSize(MathF.Abs(Length)) && IsSize(Height);

    public override void Draw(LifeFrame frame)
    {
        var wave = new Wave(
            frame.Seen(Pole), frame.Size(MathF.Abs(Length)), MathF.Sign(Length), frame.Size(Height),
            (frame.Seconds * 6f) + (LifeDice.Unit(frame.Seed, 1) * MathF.Tau));
        Run(frame.Target.Y, frame.Width, wave);
        var coarse = wave.Halved;
        Run(frame.Target.U, frame.Width / 2, coarse);
        Run(frame.Target.V, frame.Width / 2, coarse);
    }

    /// <summary>Moves each column up or down, with the sky right around the cloth.</summary>
    private static void Run(Span<byte> plane, int stride, Wave wave)
    {
        var rows = plane.Length / stride;
        var top = Math.Clamp((int)(wave.Pole.Y - (wave.Height * 1.3f)), 0, rows);
        var bottom = Math.Clamp((int)(wave.Pole.Y + (wave.Height * 1.3f)), 0, rows);
        var still = new byte[Math.Max(1, bottom - top)];
        for (var step = 1f; step < wave.Length * 1.3f && bottom - top > 4; step++)
        {
            var x = (int)MathF.Round(wave.Pole.X + (wave.Side * step));
            if (x < 0 || x >= stride)
            {
                continue;
            }

            for (var y = 0; y < still.Length; y++)
            {
                still[y] = plane[((top + y) * stride) + x];
            }

            var lift = wave.LiftAt(step / wave.Length);
            for (var y = 0; y < still.Length; y++)
            {
                var off = MathF.Abs(top + y - wave.Pole.Y) / (wave.Height * 1.3f);
                var from = Math.Clamp(y - (lift * MathF.Min(1f, 2.4f * (1f - off))), 0f, still.Length - 1.01f);
                var share = from - (int)from;
                var mixed = (still[(int)from] * (1f - share)) + (still[(int)from + 1] * share);
                plane[((top + y) * stride) + x] = (byte)(mixed + 0.5f);
            }
        }
    }

    /// <summary>Samples of one plane.</summary>
    /// <param name="Side">1 when it flies to the right, −1 to the left.</param>
    /// <param name="Phase">Radians.</param>
    private sealed record Wave(LifePoint Pole, float Length, float Side, float Height, float Phase)
    {
        public Wave Halved => this with
        {
            Pole = new(Pole.X * 0.5f, (Pole.Y - 0.5f) * 0.5f), Length = Length * 0.5f, Height = Height * 0.5f,
        };

        /// <param name="along">0 at the pole, 1 at the free end.</param>
        public float LiftAt(float along)
        {
            var swing = MathF.Min(along, 1f) * MathF.Min(1f, (1.3f - along) * 4f);
            return Height * 0.3f * swing * MathF.Sin((along * 6.2f) - Phase);
        }
    }
}
