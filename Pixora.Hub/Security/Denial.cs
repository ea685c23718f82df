using System.Net;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>A refusal that may be a denial of access.</summary>
/// <param name="Code">Of the refusal.</param>
/// <param name="Place">Method and pattern of a route, or the hub's method; never the path of the request.</param>
/// <param name="User">Null when nobody has signed in.</param>
/// <param name="Address">Null when it is not known.</param>
/// <param name="Task">Null when the request names none, or not by a valid id.</param>
internal sealed record Denial(string Code, string Place, string? User, IPAddress? Address, VideoTaskId? Task = null);
