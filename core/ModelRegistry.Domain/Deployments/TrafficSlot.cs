namespace ModelRegistry.Domain.Deployments;

/// <summary>
/// The active deployments of one model in one environment and region, oldest first, and the laws of their traffic:
/// shadows get none; at most two others share it, the older being the stable one; whenever there is one of them, their
/// shares add up to 100.
/// </summary>
public sealed record TrafficSlot(IReadOnlyList<TrafficShare> Active)
{
    /// <summary>
    /// The deployment whose answers count and whose split can be changed: the newest that is no shadow.
    /// </summary>
    public TrafficShare? Newest => Serving.LastOrDefault();

    IEnumerable<TrafficShare> Serving => Active.Where(share => share.Strategy is not DeploymentStrategy.Shadow);

    IEnumerable<TrafficShare> Shadows => Active.Where(share => share.Strategy is DeploymentStrategy.Shadow);

    /// <summary>
    /// A new deployment takes its place. Full and rolling end all others. A shadow ends the shadow before it and
    /// nothing else. A
    /// canary or blue-green one shares with the stable deployment, and ends a candidate before it.
    /// </summary>
    public SlotChange Enter(Guid deployment, DeploymentStrategy strategy, TrafficSplit split)
    {
        if (strategy.Explain(split) is { } reason) return new SlotChange.Refused(reason);
        var added = new TrafficShare(deployment, strategy, split.New);
        switch (strategy)
        {
            case DeploymentStrategy.Full or DeploymentStrategy.Rolling:
                return Of([added]);
            case DeploymentStrategy.Shadow:
                return Of([.. Serving, added]);
        }

        var stable = Serving.FirstOrDefault(share => share.Percent > 0);
        if (stable is not null) return Of([.. Shadows, stable with { Percent = split.Stable }, added]);
        return split.New == 100
            ? Of([.. Shadows, added])
            : new SlotChange.Refused(
                "There is no stable deployment to share the traffic with: the first one takes all of it.");
    }

    /// <summary>
    /// Moves traffic between the newest deployment and the stable one. A canary that gets all of it becomes the stable
    /// one and ends the other; beside a blue-green one the other stays, to go back to.
    /// </summary>
    public SlotChange Change(Guid deployment, TrafficSplit split)
    {
        var share = Active.FirstOrDefault(one => one.Deployment == deployment);
        if (Obstacle(share, split) is { } reason) return new SlotChange.Refused(reason);
        var moved = share! with { Percent = split.New };    // an obstacle where there is none
        var stable = Serving.First();
        if (stable.Deployment == deployment) return Of([.. Shadows, moved]);
        return split.New == 100 && moved.Strategy is not DeploymentStrategy.BlueGreen
            ? Of([.. Shadows, moved])
            : Of([.. Shadows, stable with { Percent = split.Stable }, moved]);
    }

    /// <summary>A deployment ends; the other one, if there is one, gets all the traffic.</summary>
    public SlotChange Stop(Guid deployment)
    {
        if (Active.All(share => share.Deployment != deployment))
            return new SlotChange.Refused("The deployment is not active any more.");
        var rest = Active.Where(share => share.Deployment != deployment).ToList();
        return Of([.. rest.Select(share =>
            share.Strategy is DeploymentStrategy.Shadow ? share : share with { Percent = 100 })]);
    }

    string? Obstacle(TrafficShare? share, TrafficSplit split) => share switch
    {
        null => "The deployment is not active any more.",
        { Strategy: DeploymentStrategy.Shadow } =>
            "A shadow deployment gets no traffic; deploy the version as a canary.",
        _ when share != Newest => "The split is changed on the newest deployment, which shares with this one.",
        _ when split.New < 100 && Serving.Count() == 1 =>
            "There is no stable deployment to share the traffic with: this one takes all of it.",
        { Strategy: DeploymentStrategy.BlueGreen } => share.Strategy.Explain(split),
        _ when split.New == 0 => "A canary gets more than 0 % of the traffic; stop it instead.",
        _ => null,
    };

    static SlotChange.Changed Of(IReadOnlyList<TrafficShare> active) => new(new TrafficSlot(active));
}
