namespace ModelRegistry.Host.Problems;

/// <summary>
/// A kind of error answer (RFC 9457 Problem Details). Its <see cref="Uri"/> is stable: clients branch on it.
/// All types are listed in <c>docs/guide/errors.md</c>.
/// </summary>
/// <param name="Code">Kebab-case name, the last part of the type URI.</param>
/// <param name="Status">The HTTP status that it is sent with.</param>
/// <param name="Title">One line that is the same for every occurrence.</param>
/// <param name="Remedy">What the caller can do about it.</param>
sealed record ProblemType(string Code, int Status, string Title, string Remedy)
{
    public string Uri => $"urn:model-registry:problem:{Code}";
}
