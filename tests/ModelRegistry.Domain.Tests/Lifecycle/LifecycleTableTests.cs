using ModelRegistry.Domain.Lifecycle;
using static ModelRegistry.Domain.Lifecycle.LifecycleAction;
using static ModelRegistry.Domain.Lifecycle.VersionState;

namespace ModelRegistry.Domain.Tests.Lifecycle;

public class LifecycleTableTests
{
    readonly LifecycleTable _table = new();

    static VersionState? Expected(VersionState state, LifecycleAction action) => (state, action) switch
    {
        (Draft or ChangesRequested, Submit) => Submitted,
        (Submitted or ApprovedForStaging, RequestChanges) => ChangesRequested,
        (Submitted, Approve) => ApprovedForStaging,
        (ApprovedForStaging, Promote) => Staging,
        (Staging, Approve) => ApprovedForProd,
        (ApprovedForProd, Promote) => Production,
        (Staging or ApprovedForProd or Production, Deprecate) => Deprecated,
        (not (Draft or Retired), Retire) => Retired,
        _ => null,
    };

    static ReleaseTarget? TargetOf(VersionState state, LifecycleAction action) => (state, action) switch
    {
        (Submitted, Approve) or (ApprovedForStaging, Promote) => ReleaseTarget.Staging,
        (Staging, Approve) or (ApprovedForProd, Promote) => ReleaseTarget.Production,
        _ => null,
    };

    public static TheoryData<VersionState, LifecycleAction> EveryPair => [..
        from state in Enum.GetValues<VersionState>()
        from action in Enum.GetValues<LifecycleAction>()
        select (state, action)];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Every_state_and_action_is_decided(VersionState state, LifecycleAction action)
    {
        var move = _table.Find(state, action);

        if (Expected(state, action) is { } to)
        {
            var moved = Assert.IsType<Move.Moved>(move);
            Assert.Equal((state, to), (moved.From, moved.To));
            Assert.Equal(action, moved.Transition.Action);
            Assert.Equal(TargetOf(state, action), moved.Transition.Target);
        }
        else
        {
            var illegal = Assert.IsType<Move.Illegal>(move);
            Assert.Equal((state, action), (illegal.State, illegal.Action));
            Assert.Equal(_table.From(state), illegal.Legal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_target_that_is_given_must_be_the_one_of_the_move(VersionState state, LifecycleAction action)
    {
        foreach (var target in Enum.GetValues<ReleaseTarget>())
        {
            var legal = TargetOf(state, action) == target;

            Assert.Equal(legal, _table.Find(state, action, target) is Move.Moved);
        }
    }

    [Fact]
    public void There_are_nine_states_and_content_is_open_in_two() =>
        Assert.Equal([Draft, ChangesRequested], Enum.GetValues<VersionState>().Where(_table.ContentIsOpen));

    [Fact]
    public void No_move_reopens_content_of_a_version_that_was_served() =>
        Assert.All(_table.Transitions.Where(t => _table.ContentIsOpen(t.To)), t =>
            Assert.DoesNotContain(t.From, new[] { Staging, ApprovedForProd, Production, Deprecated, Retired }));

    [Fact]
    public void Every_move_says_what_it_takes() =>
        Assert.All(_table.Transitions, t => Assert.EndsWith(".", t.Meaning, StringComparison.Ordinal));

    [Fact]
    public void An_illegal_move_names_the_legal_ones()
    {
        var illegal = Assert.IsType<Move.Illegal>(_table.Find(Submitted, Promote, ReleaseTarget.Production));

        Assert.Equal("A version in Submitted has no move 'promote to production'. Legal from here: "
            + "request changes (then ChangesRequested), approve for staging (then ApprovedForStaging), "
            + "retire (then Retired).", illegal.Reason);
    }

    [Fact]
    public void Nothing_leads_out_of_retired()
    {
        var illegal = Assert.IsType<Move.Illegal>(_table.Find(Retired, Submit));

        Assert.Equal(
            "A version in Retired has no move 'submit'. No move leads out of this state; register a new version.",
            illegal.Reason);
    }

    [Fact]
    public void The_page_of_the_guide_is_the_one_that_the_table_writes() =>
        Repository.Holds("docs/guide/lifecycle.md", LifecycleGuide.Write(_table));
}
