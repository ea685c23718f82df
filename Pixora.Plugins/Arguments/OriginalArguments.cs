using System.Globalization;
using System.Text.Json.Nodes;
using Pixora.Media.Tasks;

namespace Pixora.Plugins.Arguments;

/// <summary>
/// Translates the parameters of the original protocol, which many models know from elsewhere, into those of the tools
/// here.
/// Parameters that have no part in a plan, such as addresses of files, are left out: no tool fetches any.
/// </summary>
internal static class OriginalArguments
{
    private const string SceneIndex = "scene_index";

    /// <summary>Names that mean another parameter of a tool.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Renamed = new()
    {
        [ToolNames.RegenerateScene] = new() { ["additional_guidance"] = "guidance" },
        [ToolNames.GenerateSceneImage] = new() { ["prompt"] = "visual" },
        [ToolNames.RegenerateSceneImage] = new() { ["new_prompt"] = "visual", ["style_adjustments"] = "guidance" },
        [ToolNames.GenerateNarration] = new() { ["script"] = "narration" },
        [ToolNames.ImageToVideo] = new() { ["motion_type"] = "camera", ["duration"] = "seconds" },
        [ToolNames.HandleError] = new() { ["recovery_action"] = "action" },
    };

    /// <summary>Parameters that are taken and have no meaning here.</summary>
    private static readonly Dictionary<string, string[]> Idle = new()
    {
        [ToolNames.GenerateSceneImage] = ["style", "aspect_ratio"],
        [ToolNames.GenerateNarration] = ["voice_type"],
        [ToolNames.GenerateMusic] = ["duration"],
        [ToolNames.AdjustAudio] = ["audio_id", "target_duration", "fade_out"],
        [ToolNames.ImageToVideo] = ["image_url"],
        [ToolNames.CombineVideoAudio] = ["video_url", "audio_url"],
        [ToolNames.UpdateProgress] = ["progress", "stage"],
        [ToolNames.HandleError] = ["error_message"],
    };

    /// <summary>The arguments as the tool here takes them.</summary>
    public static JsonObject Translate(string tool, JsonObject given, VideoTask? task)
    {
        var values = new JsonObject();
        foreach (var (name, value) in given)
        {
            if (Idle.GetValueOrDefault(tool, []).Contains(name))
            {
                continue;
            }

            values[Renamed.GetValueOrDefault(tool)?.GetValueOrDefault(name) ?? name] = value?.DeepClone();
        }

        if (Take(values, SceneIndex) is { } index && !values.ContainsKey("sceneId"))
        {
            values["sceneId"] = SceneAt(index, task);
        }

        return tool switch
        {
            ToolNames.GenerateSceneBreakdown => Breakdown(values),
            ToolNames.UpdateScene => Update(values),
            ToolNames.GenerateCharacter => Character(values),
            ToolNames.UpdateCharacter => CharacterUpdate(values),
            _ => values,
        };
    }

    /// <summary>Indexes count from 0 where there is a 0, as the first scene's can only be; else as places do.</summary>
    private static JsonValue SceneAt(JsonNode index, VideoTask? task)
    {
        var text = index.ToString();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && task?.Breakdown?.Scenes.ElementAtOrDefault(Math.Max(number, 1) - 1) is { } scene
            ? JsonValue.Create(scene.Id.Value)
            : JsonValue.Create(text);
    }

    private static JsonObject Breakdown(JsonObject values)
    {
        var settings = values["settings"] as JsonObject ?? [];
        Move(values, "duration", settings, "seconds");
        Move(values, "aspect_ratio", settings, "aspect");
        Move(values, "style", settings, "style");
        Move(values, "mood", settings, "mood");
        values.Remove("prompt");
        if (settings.Count > 0 && settings.Parent is null)
        {
            values["settings"] = settings;
        }

        return values;
    }

    private static JsonObject Update(JsonObject values)
    {
        if (Take(values, "new_content") is not { } content)
        {
            return values;
        }

        var kind = Take(values, "update_type")?.ToString() ?? "both";
        if (kind is not "visual")
        {
            values["narration"] = content.DeepClone();
        }

        if (kind is not "script")
        {
            values["visual"] = content.DeepClone();
        }

        return values;
    }

    private static JsonObject Character(JsonObject values)
    {
        if (values.ContainsKey("character") || values["name"] is null)
        {
            return values;
        }

        var name = values["name"]!.ToString();
        string?[] traits = [values["description"]?.ToString(), values["role"]?.ToString(),
            values["personality"]?.ToString()];
        return new()
        {
            ["character"] = new JsonObject
            {
                ["id"] = values["id"]?.ToString() ?? Id(name),
                ["name"] = name,
                ["description"] = string.Join("; ", traits.Where(trait => !string.IsNullOrWhiteSpace(trait))),
            },
        };
    }

    private static JsonObject CharacterUpdate(JsonObject values)
    {
        Move(values, "character_id", values, "characterId");
        if (Take(values, "updates") is JsonObject updates)
        {
            foreach (var (name, value) in updates)
            {
                values[name] = value?.DeepClone();
            }
        }

        return values;
    }

    private static string Id(string name)
    {
        var letters = name.ToLowerInvariant().Select(
            letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-');
        var id = string.Concat(letters).Trim('-');
        return id.Length > 0 ? id[..Math.Min(id.Length, 40)] : "character";
    }

    private static void Move(JsonObject from, string name, JsonObject to, string other)
    {
        if (Take(from, name) is { } value && !to.ContainsKey(other))
        {
            to[other] = value;
        }
    }

    private static JsonNode? Take(JsonObject values, string name)
    {
        var value = values[name];
        values.Remove(name);
        return value;
    }
}
