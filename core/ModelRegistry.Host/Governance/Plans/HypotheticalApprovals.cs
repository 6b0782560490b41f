using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>
/// Asks the policies what they would say if people who had no hand in a version approved it too. It asks the same rules
/// as the gate, so it knows whatever packs may demand.
/// </summary>
sealed class HypotheticalApprovals
{
    readonly PolicyEvaluator _evaluator;
    readonly PolicyDocument _document;
    readonly DecisionRequest _request;
    readonly JsonObject _members;
    readonly byte[] _previous;
    readonly string _time;
    readonly List<(string Pack, string Rule)> _rules;

    public HypotheticalApprovals(GateDecision decided)
    {
        var policies = decided.Set.Policies;
        _evaluator = policies.NewEvaluator();
        _document = _evaluator.NewDocument();
        _request = PolicyGate.Request(decided.Inputs, decided.Decision.Event, decided.Decision.At);
        _members = decided.Document.Members;
        _previous = decided.Inputs.Previous is { } previous ? Encoding.UTF8.GetBytes(previous.GetRawText()) : [];
        _time = FactTime.Instant(decided.Decision.At);
        _rules = [.. policies.Packs.SelectMany(pack => pack.Rules.Select(rule => (pack.Name, rule.Id)))];
    }

    /// <summary>The rules that would pass if so many people each approved in all of these roles.</summary>
    public IReadOnlySet<(string Pack, string Rule)> Met(IReadOnlyList<Role> roles, int people)
    {
        var document = _members.DeepClone().AsObject();
        if (document["governance"] is not JsonObject governance) document["governance"] = governance = [];
        if (governance["approvals"] is not JsonArray approvals) governance["approvals"] = approvals = [];
        for (var person = 1; person <= people; person++)
        {
            foreach (var role in roles) approvals.Add(Item(role, person));
        }

        _evaluator.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), _document, _previous);
        _evaluator.Decide(_document, _request);
        var verdicts = _evaluator.Verdicts;
        var met = new HashSet<(string, string)>();
        for (var index = 0; index < _rules.Count; index++)
        {
            if (verdicts[index] is Verdict.Pass or Verdict.Skipped) met.Add(_rules[index]);
        }

        return met;
    }

    /// <summary>No handle has blanks, so nobody is meant.</summary>
    JsonNode Item(Role role, int person) => new JsonObject
    {
        ["role"] = role.Wire(),
        ["by"] = $"somebody {person}",
        ["decision"] = "approved",
        ["time"] = _time,
        ["rationale"] = "if it were so",
    };
}
