namespace ModelRegistry.Policy.Packages.Making;

/// <summary>A draft does not do; ends the making wherever in it that is found out.</summary>
sealed class DraftException(string reason, string remedy) : Exception(reason)
{
    public string Remedy => remedy;
}
