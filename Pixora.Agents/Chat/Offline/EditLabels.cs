using System.Globalization;
using System.Text.Json;
using Pixora.Agents.Language;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>What a tool call comes to, in a few words of the person's language.</summary>
internal static class EditLabels
{
    /// <summary>Characters of a picture's description that are repeated.</summary>
    private const int LongestShown = 80;

    /// <param name="film">The film before or after the call; a scene that it no longer has is not numbered.</param>
    internal static string Of(string tool, IReadOnlyDictionary<string, object?> arguments, FilmSnapshot film, string language)
    {
        string Say(string key, params object[] values) => MessageCatalog.Format(key, language, values);
        string? Text(string name) => arguments.TryGetValue(name, out var value) && value is not null
            ? Convert.ToString(value, CultureInfo.InvariantCulture) is "True" or "true" ? "true" : $"{value}"
            : null;
        var scene = film.PlaceOf(Text("sceneId") ?? "");
        return tool switch
        {
            ToolNames.RemoveScene => scene > 0 ? Say("label-remove", scene) : Say("label-removed"),
            ToolNames.MoveScene => scene > 0 && scene != Whole(arguments, "place")
                ? Say("label-move", scene, Whole(arguments, "place"))
                : Say("label-moved", Whole(arguments, "place")),
            ToolNames.UpdateScene => Scene(scene, Text, arguments, language),
            ToolNames.RegenerateSceneImage => Say("label-picture", scene),
            ToolNames.CombineVideoAudio => Say("label-join", scene, Name(Text("transition"), language)),
            ToolNames.AddScene => Say("label-add", Added(arguments)),
            ToolNames.SetTitle => Say("label-title", Text("title")!),
            ToolNames.SetLength => Say("label-length", Number(arguments, "seconds", language)),
            ToolNames.SetAspect => Say("label-aspect", Text("aspect")!),
            ToolNames.SetStyle => Say("label-style", Name(Text("style"), language)),
            ToolNames.SetLanguage => Say("label-language", Text("language")!),
            ToolNames.SetCaptions => Say("label-captions-" + Text("captions")),
            ToolNames.SetVoice => Voice(Text, arguments, language),
            ToolNames.GenerateMusic => Music(Text, language),
            ToolNames.AdjustAudio => Say("label-level", Number(arguments, "musicLevelDb", language)),
            ToolNames.SetPreferences => Say("label-always"),
            ToolNames.Undo => Say("label-undo"),
            ToolNames.Redo => Say("label-redo"),
            _ => tool,
        };
    }

    private static string Scene(int scene, Func<string, string?> text, IReadOnlyDictionary<string, object?> arguments, string language) =>
        text("visual") is { } visual ? MessageCatalog.Format("label-visual", language, scene, Shown(visual))
        : text("seconds") is not null ? MessageCatalog.Format("label-seconds", language, scene, Number(arguments, "seconds", language))
        : text("narration") is { Length: 0 } ? MessageCatalog.Format("label-wordless", language, scene)
        : MessageCatalog.Format("label-words", language, scene);

    private static string Voice(Func<string, string?> text, IReadOnlyDictionary<string, object?> arguments, string language) =>
        text("voice") is { } voice ? MessageCatalog.Format("label-voice", language, Name(voice, language))
        : text("pace") is not null ? MessageCatalog.Format("label-pace", language, Number(arguments, "pace", language))
        : MessageCatalog.Format(text("narrated") == "true" ? "label-voice-on" : "label-voice-off", language);

    private static string Music(Func<string, string?> text, string language)
    {
        string[] named = [.. new[] { text("mood"), text("genre") }.OfType<string>().Select(name => Name(name, language))];
        return text("enabled") is not "true" ? MessageCatalog.Format("label-music-off", language)
            : named.Length == 0 ? MessageCatalog.Format("label-music-another", language)
            : MessageCatalog.Format("label-music", language, string.Join(", ", named));
    }

    private static string Name(string? value, string language) => MessageCatalog.Format($"name-{value}", language);

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown].TrimEnd() + "…";

    private static string Added(IReadOnlyDictionary<string, object?> arguments) => arguments.GetValueOrDefault("scene") switch
    {
        IReadOnlyDictionary<string, object?> scene => $"{scene.GetValueOrDefault("title")}",
        JsonElement scene => scene.GetProperty("title").GetString() ?? "",
        _ => "",
    };

    private static int Whole(IReadOnlyDictionary<string, object?> arguments, string name) =>
        (int)double.Parse($"{arguments.GetValueOrDefault(name) ?? 0}", CultureInfo.InvariantCulture);

    /// <summary>At most two decimals, with a comma where the language writes one.</summary>
    private static string Number(IReadOnlyDictionary<string, object?> arguments, string name, string language)
    {
        var value = Convert.ToDouble(Convert.ToString(arguments[name], CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return language is "de" or "es" or "fr" ? text.Replace('.', ',') : text;
    }
}
