namespace Pixora.Agents.GroupChat;

/// <summary>What the last speaker left open; where several apply, the first in this order counts.</summary>
internal enum OpenPoint
{
    Nothing,

    /// <summary>The person was asked something.</summary>
    Question,

    /// <summary>The last speaker declined to plan the film.</summary>
    Declined,

    /// <summary>A tool refused in the last round of calls.</summary>
    Refusal,

    /// <summary>The last speaker proposed a plan.</summary>
    NewPlan,

    /// <summary>There is no plan yet.</summary>
    NoPlan,
}
