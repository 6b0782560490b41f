using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Identity;

/// <summary>The model that a route names.</summary>
static class RouteModel
{
    /// <summary>Null when the route has no <c>{group}/{name}</c>, or what stands there is no name.</summary>
    public static ModelName? Of(HttpContext http) =>
        http.GetRouteValue("group") is string group && http.GetRouteValue("name") is string name
        && ModelName.TryParse($"{group}/{name}", null, out var model) ? model : null;
}
