using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>Settles the names and types of all packs of a compilation, and reports every mistake.</summary>
sealed class Binder(BindingContext context)
{
    readonly Dictionary<string, PackScope> _packs = new(StringComparer.Ordinal);
    readonly Dictionary<string, BoundRule> _rules = new(StringComparer.Ordinal);

    public ImmutableArray<BoundPack> Bind(IReadOnlyList<PackSyntax> packs)
    {
        var scopes = packs.Select(Declare).ToList();
        foreach (var scope in scopes) new Importer(context, _packs).Link(scope);
        foreach (var scope in scopes) new SymbolBinder(context, scope).Bind();
        var rules = scopes.ConvertAll(Rules);
        return [.. scopes.Select((scope, index) => Pack(scope, rules[index]))];
    }

    PackScope Declare(PackSyntax pack)
    {
        var scope = new PackScope(pack);
        if (pack.Name is { } name && !_packs.TryAdd(name.Text, scope))
        {
            context.Report(Diagnostic.Error("P0251", $"there are two packs called `{name.Text}`", name.Span,
                $"the other is in {_packs[name.Text].Syntax.Source.Name}"));
        }

        CheckHeadline(pack, "schema", context.Types.Version);
        CheckHeadline(pack, "language", "1");
        if (pack.Declarations.IsEmpty && pack.Diagnostics.Count == 0 && pack.Name is { } empty)
        {
            context.Report(Diagnostic.Warning(
                "L0101", "this pack says nothing", empty.Span, "it has no rules, waivers or overrides"));
        }

        return scope;
    }

    void CheckHeadline(PackSyntax pack, string keyword, string ours)
    {
        foreach (var (_, value) in pack.Headlines.Where(line => line.Keyword == keyword && line.Value.Text != ours))
        {
            context.Report(Diagnostic.Error(
                "P0255", $"this pack is written for {keyword} {value.Text}", value.Span, $"here is {keyword} {ours}"));
        }
    }

    ImmutableArray<BoundRule> Rules(PackScope scope)
    {
        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        foreach (var rule in scope.Syntax.Declarations.OfType<Declaration.Rule>())
        {
            var each = new RuleBinder(context, scope).Bind(rule);
            if (_rules.TryGetValue(each.Id, out var other))
            {
                context.Report(Diagnostic.Error("P0253", $"there are two rules called `{each.Id}`", rule.Name.Span,
                    $"the other is at {other.Info.At.File}:{other.Info.At.Line}"));
                continue;
            }

            _rules.Add(each.Id, each);
            bound.Add(each);
        }

        return bound.ToImmutable();
    }

    BoundPack Pack(PackScope scope, ImmutableArray<BoundRule> rules)
    {
        var syntax = scope.Syntax;
        var applies = syntax.AppliesWhen is { } when
            ? new ExpressionBinder(context, scope) { InApplies = true }.Bind(when) : ((Condition, ReadSet)?)null;
        var waivers = new WaiverBinder(context, _rules);
        var overrides = new OverrideBinder(context, scope, _packs, _rules.Values);
        var tests = new TestBinder(context, scope, _rules);
        foreach (var sample in scope.Samples.Values) _ = new SampleBinder(context, scope)
            .Sample(new([sample.Name], sample.Name.Span));
        var info = new PackInfo(
            syntax.Name?.Text ?? "", syntax.Version?.Text ?? "", syntax.Headline("title"), syntax.Headline("owner"),
                Hash(syntax.Source.Text),
            [.. rules.Select(rule => rule.Info with { Reads = With(rule.Info.Reads, applies?.Item2) })])
        {
            Functions = [.. scope.Symbols.Values.OfType<FunctionSymbol>().Select(function => function.Info)],
        };
        return new(scope, info, applies?.Item1, rules,
            [.. syntax.Declarations.OfType<Declaration.Waiver>().Select(waivers.Bind).OfType<WaiverGrant>()],
            [.. syntax.Declarations.OfType<Declaration.Override>().Select(overrides.Bind).OfType<BoundOverride>()],
            [.. syntax.Declarations.OfType<Declaration.Test>().Select(tests.Bind)]);
    }

    static SortedSet<string> With(IReadOnlySet<string> reads, ReadSet? more)
    {
        var all = new SortedSet<string>(reads, StringComparer.Ordinal);
        if (more is not null) all.UnionWith(more.Paths);
        return all;
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
