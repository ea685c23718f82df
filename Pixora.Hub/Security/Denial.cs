using System.Net;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Somebody was denied something.</summary>
/// <param name="Code">Of the refusal.</param>
/// <param name="Place">Method and pattern of a route, or the hub's method; never a path as it was asked for.</param>
/// <param name="User">Null when nobody has signed in.</param>
/// <param name="Address">Null when it is not known.</param>
/// <param name="Task">Null when none was named, or by something that is no id.</param>
internal sealed record Denial(string Code, string Place, string? User, IPAddress? Address, VideoTaskId? Task = null);
