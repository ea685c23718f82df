using Spectre.Console;

namespace Pixora.Terminal.Talking;

/// <summary>
/// What the person sees of a conversation: with colours and word by word on a terminal, whole plain lines in a file.
/// </summary>
internal sealed class Screen(IAnsiConsole console)
{
    /// <summary>Of a line that may be cut, where no terminal says how wide it is.</summary>
    private const int LineLength = 200;

    private const string Indent = "  ";
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Name = new(Color.Aqua);
    private static readonly Style Error = new(Color.Red);

    private readonly TextWriter writer = console.Profile.Out.Writer;
    private WordWrap? wrap;
    private string? open;
    private bool prompted;

    public IAnsiConsole Console => console;

    /// <summary>True when a person looks.</summary>
    public bool IsLive { get; } = ProgressView.IsLive(console);

    /// <summary>True while a bar has the last line of the terminal.</summary>
    public bool HasBar { get; set; }

    /// <summary>True when messages are shown while they are said.</summary>
    public bool Streams => IsLive && !HasBar;

    /// <summary>Writes text of the program itself, as many lines as it has.</summary>
    public void Line(string text) => Write(Plain.Text(text), Style.Plain);

    /// <summary>Writes a dimmed note on one line, cut at the width of the terminal.</summary>
    public void Aside(string text) =>
        Write(Indent + Plain.Line(text, (IsLive ? Math.Max(console.Profile.Width, 20) : LineLength) - Indent.Length - 1), Dim);

    /// <summary>Writes an error.</summary>
    public void Failure(string code, string message) => Write($"{Plain.Line(code)}: {Plain.Line(message)}", Error);

    /// <summary>Writes a whole message.</summary>
    public void Say(string speaker, string text)
    {
        Break();
        if (HasBar)
        {
            Write($"{Plain.Line(speaker)}: {Plain.Text(text)}", Style.Plain);
            return;
        }

        Speak("", speaker, text);
        Break();
    }

    /// <summary>Writes a piece of a message; pieces of one message continue its line.</summary>
    public void Speak(string message, string speaker, string piece)
    {
        if (open != message)
        {
            Break();
            var name = $"{Plain.Line(speaker)}: ";
            Write(name);
            open = message;
            wrap = new WordWrap(IsLive ? console.Profile.Width : int.MaxValue, Indent, name.Length);
        }

        writer.Write(wrap!.Take(Plain.Text(piece)));
        writer.Flush();
    }

    /// <summary>Ends the line that is open.</summary>
    public void Break()
    {
        if (open is not null || prompted)
        {
            writer.WriteLine(wrap?.End());
        }

        open = null;
        wrap = null;
        prompted = false;
    }

    public void Prompt()
    {
        Break();
        if (IsLive)
        {
            writer.Write("> ");
            writer.Flush();
            prompted = true;
        }
    }

    /// <summary>A line was typed: a terminal shows that itself, in a file it is written down.</summary>
    /// <param name="echoes">True when the terminal has shown it.</param>
    public void Typed(string line, bool echoes)
    {
        if (!echoes)
        {
            writer.WriteLine(prompted ? Plain.Line(line) : $"> {Plain.Line(line)}");
        }

        prompted = false;
    }

    private void Write(string name)
    {
        if (IsLive)
        {
            console.Write(new Text(name, Name));
        }
        else
        {
            writer.Write(name);
        }
    }

    private void Write(string text, Style style)
    {
        Break();
        if (IsLive)
        {
            console.Write(new Text($"{text}\n", style));
        }
        else
        {
            writer.WriteLine(text);
        }
    }
}
