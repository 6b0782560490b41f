namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// The stages of a version at a place, and what becomes of proposals, as rows and requests spell them.
/// </summary>
static class Stages
{
    public const string Draft = "draft";
    public const string Shadow = "shadow";
    public const string Enforce = "enforce";
    public const string Retired = "retired";
    public const string Installed = "installed";

    public const string Open = "open";
    public const string Confirmed = "confirmed";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";
}
