namespace Pixora.Agents.GroupChat;

/// <summary>What the last speaker left open; where several hold, the first named here counts.</summary>
internal enum Pending
{
    /// <summary>Nothing is open.</summary>
    Nothing,

    /// <summary>The person was asked something.</summary>
    Question,

    /// <summary>The last tool of the last speaker refused.</summary>
    Refusal,

    /// <summary>The last speaker proposed a plan.</summary>
    FreshPlan,

    /// <summary>There is no plan yet.</summary>
    NoPlan,
}
