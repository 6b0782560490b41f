namespace ModelRegistry.Domain.Deployments;

/// <summary>How a new version takes over.</summary>
public enum DeploymentStrategy
{
    /// <summary>All traffic at once.</summary>
    Full,

    /// <summary>All traffic, instance by instance: the runtime replaces them one after the other.</summary>
    Rolling,

    /// <summary>A share of the traffic, raised step by step.</summary>
    Canary,

    /// <summary>A copy of the traffic; its answers reach nobody.</summary>
    Shadow,

    /// <summary>Two whole installations, one of which serves.</summary>
    BlueGreen,
}
