using Pixora.Agents.Roles;
using Pixora.Tests.Plugins;

namespace Pixora.Tests.Agents.Roles;

public sealed class RoleTests
{
    [Theory]
    [InlineData(Role.Director, "ask_person check_generation_status edit_plan generate_video get_result handle_error preview_change redo "
        + "set_aspect set_captions set_language set_length set_preferences set_style set_title undo update_progress")]
    [InlineData(Role.SceneWriter, "add_scene check_generation_status generate_scene_breakdown move_scene preview_change regenerate_scene "
        + "remove_scene set_length set_title update_progress update_scene")]
    [InlineData(Role.CharacterDesigner, "check_generation_status generate_character preview_change remove_character update_character "
        + "update_scene")]
    [InlineData(Role.AssetMaker, "check_generation_status generate_scene_image handle_error image_to_video preview_change "
        + "regenerate_scene_image set_style")]
    [InlineData(Role.Composer, "adjust_audio check_generation_status generate_music generate_narration preview_change set_voice")]
    [InlineData(Role.Editor, "check_generation_status combine_video_audio generate_video get_result handle_error move_scene preview_change "
        + "set_captions")]
    public void A_role_holds_exactly_these_tools(Role role, string tools) =>
        Assert.Equal(tools, string.Join(' ', Crew.Definition(role).Tools.Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_tool_is_held_by_somebody_and_every_held_tool_exists() =>
        Assert.Equal(
            new ToolBench().Tools.All.Keys.Order(StringComparer.Ordinal),
            Crew.All.SelectMany(card => card.Tools).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_role_is_told_the_crews_rules_and_its_own_craft() => Assert.All(Crew.All, card =>
    {
        Assert.Equal(card, Crew.Definition(card.Role));
        Assert.Contains("# The crew", card.Instructions, StringComparison.Ordinal);
        Assert.InRange(card.Instructions.Split("# ")[^1].Length, 200, 10_000);
        Assert.Equal(card.Role, Crew.Named(card.Name.ToUpperInvariant()));
    });

    [Fact]
    public void Instructions_name_only_colleagues_that_exist() => Assert.All(
        Crew.All.SelectMany(card => card.Instructions.Split('@').Skip(1))
            .Select(after => new string([.. after.TakeWhile(c => char.IsAsciiLetter(c) || c == '_')])),
        name => Assert.NotNull(Crew.Named(name)));

    [Theory]
    [InlineData("update_scene", "scene_writer")]
    [InlineData("move_scene", "scene_writer")]
    [InlineData("regenerate_scene_image", "asset_maker")]
    [InlineData("set_voice", "composer")]
    [InlineData("set_style", "director")]
    [InlineData("set_title", "director")]
    [InlineData("no_such_tool", "director")]
    public void Work_is_handed_to_the_first_role_that_holds_the_tool(string tool, string role) =>
        Assert.Equal(role, Crew.HolderOf(tool).Name);
}
