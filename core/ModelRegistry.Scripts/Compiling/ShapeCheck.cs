using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>What a script may be made of: methods, types and fixed values, and no way around the compiler.</summary>
sealed class ShapeCheck(Findings found)
{
    public void Check(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodesAndSelf(descendIntoTrivia: true))
        {
            if (Refusal(node) is { } sentence) found.Add(node.GetLocation(), sentence);
        }
    }

    static string? Refusal(SyntaxNode node) => node switch
    {
        NullableDirectiveTriviaSyntax => null,
        DirectiveTriviaSyntax directive => $"`{directive.ToString().Trim()}` is not allowed in scripts.",
        GlobalStatementSyntax => "A script has methods, types and fixed values only, no statements beside them.",
        AttributeListSyntax => "Attributes are not allowed in scripts.",
        FieldDeclarationSyntax field when !IsFixed(field) =>
            "A field must be `const` or `static readonly`: calls must not see what others left.",
        BasePropertyDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword) =>
            "Static properties are not allowed in scripts; write a method.",
        UnsafeStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or FixedStatementSyntax
            or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
            or MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax =>
            "Pointers and other unsafe code are not allowed in scripts.",
        AwaitExpressionSyntax or LockStatementSyntax => "Threads are not allowed in scripts.",
        DestructorDeclarationSyntax => "Finalizers are not allowed in scripts.",
        TypeOfExpressionSyntax => "Reflection is not allowed in scripts: `typeof`.",
        MemberDeclarationSyntax { Modifiers: var modifiers } when modifiers.FirstOrDefault(IsRefused) is
            { RawKind: not 0 } word => $"`{word.Text}` is not allowed in scripts.",
        LocalFunctionStatementSyntax { Modifiers: var modifiers } when modifiers.FirstOrDefault(IsRefused) is
            { RawKind: not 0 } word => $"`{word.Text}` is not allowed in scripts.",
        AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.AsyncKeyword) =>
            "`async` is not allowed in scripts.",
        _ => null,
    };

    static bool IsFixed(FieldDeclarationSyntax field) => field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
        || (field.Parent is TypeDeclarationSyntax && !field.Modifiers.Any(SyntaxKind.StaticKeyword));

    static bool IsRefused(SyntaxToken word) =>
        word.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword
            or SyntaxKind.VolatileKeyword;
}
