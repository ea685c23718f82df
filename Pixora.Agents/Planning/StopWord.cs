using Pixora.Agents.Hearing;
using Pixora.Agents.Planning.Editing;

namespace Pixora.Agents.Planning;

/// <summary>Whether somebody says that the making of a film is to stop.</summary>
public static class StopWord
{
    /// <summary>True for a message that says this and nothing else, in any language that is read.</summary>
    public static bool IsAll(string text) =>
        new EditInterpreter(RequestReader.Default, new([])).Read(text) is [EditFinding.Wanted { Intent: EditIntent.StopMaking }];
}
