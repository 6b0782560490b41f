using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>The declarations of a pack.</summary>
sealed class DeclarationDocs
{
    readonly CommentFlow _comments;
    readonly ExpressionDocs _expressions;
    readonly ClauseDocs _clauses;
    readonly StepDocs _steps;

    public DeclarationDocs(CommentFlow comments)
    {
        _comments = comments;
        _expressions = new(comments);
        _clauses = new(_expressions);
        _steps = new(comments, _expressions);
    }

    /// <summary>The condition of the pack itself.</summary>
    public Doc Applies(Expression when) => Doc.Of("applies when ", _expressions.Of(when));

    /// <summary>A declaration; names of neighbours of one kind are padded to a width.</summary>
    public Doc Of(Declaration declaration, int padded) => Doc.Of(
        _comments.Before(declaration.Span.Start), Bare(declaration, padded), _comments.After(declaration.Span.End));

    Doc Bare(Declaration declaration, int padded) => declaration switch
    {
        Declaration.Import import => $"import {import.Pack.Text} version {import.Version}"
            + (import.Alias is null ? "" : $" as {import.Alias.Text}"),
        Declaration.Function function => $"import function {function.Signature} version {function.Version}",
        Declaration.Standard standard =>
            $"standard {standard.Name.Text.PadRight(padded)} {ExpressionDocs.Quoted(standard.Title.Text)}",
        Declaration.List list => Doc.Of(
            $"list {list.Name.Text} of {list.Of.Text} = ", _expressions.Braced(list.Items, list.Span.End)),
        Declaration.Parameter parameter => Parameter(parameter, padded),
        Declaration.Define define => Define(define),
        Declaration.Rule rule => Block(
            $"rule {rule.Name.Text} {ExpressionDocs.Quoted(rule.Title.Text)}", rule, rule.Clauses, _clauses.In(rule)),
        Declaration.Waiver waiver => Block(
            $"waiver {waiver.Name.Text} for {waiver.ForRule.Text}", waiver, waiver.Lines, ClauseDocs.Of),
        Declaration.Override own => Block(
            $"override {own.Pack.Text} for {own.Scope.Text} {ExpressionDocs.Quoted(own.Team.Text)}", own, own.Values,
            _expressions.Of),
        Declaration.Sample sample => Block(
            $"sample {sample.Name.Text}{(sample.Extends is { } parent ? $" extends {parent.Text}" : "")}", sample,
            sample.Values, _expressions.Of),
        _ => Test((Declaration.Test)declaration),
    };

    Doc Test(Declaration.Test test)
    {
        var rule = test.ForRule is { } name ? $" for {name.Text}" : "";
        return Block($"{(test.Table ? "table" : "test")} {ExpressionDocs.Quoted(test.Title.Text)}{rule}", test,
            test.Steps, _steps.Of);
    }

    Doc Parameter(Declaration.Parameter parameter, int padded)
    {
        var bounds = parameter is { Low: { } low, High: { } high }
            ? Doc.Of(" between ", _expressions.Of(low), " and ", _expressions.Of(high)) : Doc.Empty;
        return Doc.Of(
            $"parameter {parameter.Name.Text.PadRight(padded)} : {parameter.Type.Text} = ",
            Doc.Indented(_expressions.Of(parameter.Default), bounds,
                parameter.Teams is null ? "" : $", teams may {parameter.Teams}"));
    }

    Doc Define(Declaration.Define define)
    {
        var parameters = define.Parameters.IsEmpty ? ""
            : $"({string.Join(", ", define.Parameters.Select(each => $"{each.Name.Text} : {each.Type.Text}"))})";
        return Doc.Grouped($"define {define.Name.Text}{parameters} as",
            Doc.Indented(_comments.Before(define.Body.Span.Start), Doc.Line, _expressions.Of(define.Body)));
    }

    Doc Block<T>(string header, Declaration declaration, ImmutableArray<T> lines, Func<T, Doc> line) where T : Node
    {
        List<Doc> parts = [Open(lines)];
        foreach (var each in lines)
        {
            var gap = _comments.Gap(_comments.StartOf(each.Span.Start));
            parts.Add(Doc.Of(new Doc.Fresh(), gap, _comments.Before(each.Span.Start), line(each),
                _comments.After(each.Span.End)));
        }

        parts.Add(_comments.Before(declaration.Span.End));
        return Doc.Of($"{header} {{", Doc.Indented(parts), new Doc.Fresh(), "}");
    }

    /// <summary>A comment behind the opening brace.</summary>
    Doc Open<T>(ImmutableArray<T> lines) where T : Node => lines.IsEmpty ? Doc.Empty
        : _comments.TrailingBefore(lines[0].Span.Start);
}
