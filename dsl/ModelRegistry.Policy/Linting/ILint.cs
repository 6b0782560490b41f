namespace ModelRegistry.Policy.Linting;

/// <summary>One kind of doubt about a pack that compiles.</summary>
interface ILint
{
    IEnumerable<Diagnostic> Check(LintSubject subject);
}
