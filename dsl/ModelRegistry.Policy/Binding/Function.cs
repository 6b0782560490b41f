namespace ModelRegistry.Policy.Binding;

/// <summary>The standard library.</summary>
enum Function
{
    Count, Distinct, Lower, StartsWith, EndsWith, HostOf, Min, Max, Sum, Average, Round, DaysBetween,
    Today, Now, Major, Minor, LicencesIn, Strictest, Digest,
}
