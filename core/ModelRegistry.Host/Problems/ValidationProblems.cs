using System.Text.Json;

namespace ModelRegistry.Host.Problems;

/// <summary>
/// Words what the validation attributes of wire records refuse as a problem like any other. It leaves every other
/// problem to who made it.
/// </summary>
sealed class ValidationProblems : IProblemDetailsService
{
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        if (!await TryWriteAsync(context))
            throw new InvalidOperationException("Only the refusals of validation are written here.");
    }

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is not HttpValidationProblemDetails refused) return false;

        var errors = refused.Errors.ToDictionary(error => Path(error.Key), error => Messages(error.Key, error.Value));
        var fields = string.Join(", ", errors.Keys.Order(StringComparer.Ordinal));
        await Problem.Of(CommonProblems.InvalidValue, $"Nothing was done; look at {fields}.", errors)
            .ExecuteAsync(context.HttpContext);
        return true;
    }

    /// <summary><c>Grants[0].Role</c> as it stands in the body: <c>grants[0].role</c>.</summary>
    static string Path(string members) => string.Join('.', members.Split('.').Select(Name));

    static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    static string[] Messages(string members, string[] messages)
    {
        var member = members[(members.LastIndexOf('.') + 1)..];
        return [.. messages.Select(message => message.Replace($" {member} ", $" {Name(member)} "))];
    }
}
