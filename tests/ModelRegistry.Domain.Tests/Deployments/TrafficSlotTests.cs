using CsCheck;
using ModelRegistry.Domain.Deployments;

namespace ModelRegistry.Domain.Tests.Deployments;

public class TrafficSlotTests
{
    static readonly TrafficSlot Empty = new([]);

    [Fact]
    public void Whatever_is_done_the_shares_add_up_and_at_most_two_serve() =>
        Gen.Select(Gen.Int[0, 2], Gen.Enum<DeploymentStrategy>(), Gen.Int[0, 100], Gen.Int[0, 9]).List[0, 40]
            .Sample(steps =>
            {
                var slot = Empty;
                foreach (var (action, strategy, percent, which) in steps)
                {
                    slot = Step(slot, action, strategy, Split(percent), which) is SlotChange.Changed changed
                        ? changed.Slot
                        : slot;
                    if (!IsLawful(slot)) return false;
                }
                return true;
            });

    [Fact]
    public void Only_the_newest_deployment_enters_and_nothing_that_ended_comes_back() =>
        Gen.Select(Gen.Enum<DeploymentStrategy>(), Gen.Int[0, 100]).List[0, 30].Sample(steps =>
        {
            var slot = Empty;
            foreach (var (strategy, percent) in steps)
            {
                var id = Guid.CreateVersion7();
                if (slot.Enter(id, strategy, Split(percent)) is not SlotChange.Changed(var after)) continue;
                var before = slot.Active.Select(share => share.Deployment).Append(id);
                if (after.Active[^1].Deployment != id
                    || after.Active.Any(share => !before.Contains(share.Deployment))) return false;
                slot = after;
            }
            return true;
        });

    [Fact]
    public void A_full_deployment_ends_all_others()
    {
        var (first, shadow, last) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(first, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(shadow, DeploymentStrategy.Shadow, TrafficSplit.AllStable));

        var after = After(slot.Enter(last, DeploymentStrategy.Full, TrafficSplit.AllNew));

        Assert.Equal([new TrafficShare(last, DeploymentStrategy.Full, 100)], after.Active);
    }

    [Fact]
    public void A_canary_takes_its_share_from_the_stable_deployment_and_ends_a_canary_before_it()
    {
        var (stable, first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(stable, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(first, DeploymentStrategy.Canary, Split(10)));

        var after = After(slot.Enter(second, DeploymentStrategy.Canary, Split(25)));

        Assert.Equal(
            [new TrafficShare(stable, DeploymentStrategy.Full, 75), new(second, DeploymentStrategy.Canary, 25)],
            after.Active);
    }

    [Fact]
    public void A_canary_that_gets_everything_ends_the_stable_deployment()
    {
        var (stable, canary) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(stable, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(canary, DeploymentStrategy.Canary, Split(10)));

        var after = After(slot.Change(canary, TrafficSplit.AllNew));

        Assert.Equal([new TrafficShare(canary, DeploymentStrategy.Canary, 100)], after.Active);
    }

    [Fact]
    public void Blue_and_green_change_places_and_back()
    {
        var (blue, green) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(blue, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(green, DeploymentStrategy.BlueGreen, TrafficSplit.AllStable));

        var over = After(slot.Change(green, TrafficSplit.AllNew));
        var back = After(over.Change(green, TrafficSplit.AllStable));

        Assert.Equal([0, 100], over.Active.Select(share => share.Percent));
        Assert.Equal([100, 0], back.Active.Select(share => share.Percent));
    }

    [Fact]
    public void Where_a_canary_stops_the_stable_deployment_gets_everything_again()
    {
        var (stable, canary) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(stable, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(canary, DeploymentStrategy.Canary, Split(10)));

        var after = After(slot.Stop(canary));

        Assert.Equal([new TrafficShare(stable, DeploymentStrategy.Full, 100)], after.Active);
    }

    [Fact]
    public void A_canary_needs_something_to_share_with()
    {
        var refused = Assert.IsType<SlotChange.Refused>(
            Empty.Enter(Guid.CreateVersion7(), DeploymentStrategy.Canary, Split(10)));

        Assert.Contains("no stable deployment", refused.Reason);
    }

    [Fact]
    public void The_split_of_the_stable_deployment_is_changed_on_the_canary()
    {
        var (stable, canary) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var slot = After(After(Empty.Enter(stable, DeploymentStrategy.Full, TrafficSplit.AllNew))
            .Enter(canary, DeploymentStrategy.Canary, Split(10)));

        var refused = Assert.IsType<SlotChange.Refused>(slot.Change(stable, Split(50)));

        Assert.Contains("newest deployment", refused.Reason);
    }

    static SlotChange Step(TrafficSlot slot, int action, DeploymentStrategy strategy, TrafficSplit split, int which)
    {
        var chosen = slot.Active.Count == 0 ? Guid.Empty : slot.Active[which % slot.Active.Count].Deployment;
        return action switch
        {
            0 => slot.Enter(Guid.CreateVersion7(), strategy, split),
            1 => slot.Change(chosen, split),
            _ => slot.Stop(chosen),
        };
    }

    static bool IsLawful(TrafficSlot slot)
    {
        var shadows = slot.Active.Where(share => share.Strategy is DeploymentStrategy.Shadow).ToList();
        var serving = slot.Active.Except(shadows).ToList();
        return shadows.Count <= 1 && shadows.All(share => share.Percent == 0) && serving.Count <= 2
            && (serving.Count == 0 || serving.Sum(share => share.Percent) == 100)
            && serving.All(share => share.Percent is >= 0 and <= 100);
    }

    static TrafficSlot After(SlotChange change) => Assert.IsType<SlotChange.Changed>(change).Slot;

    static TrafficSplit Split(int percent) =>
        TrafficSplit.TryCreate(percent, 100 - percent, out var split, out var reason)
            ? split
            : throw new InvalidOperationException(reason);
}
