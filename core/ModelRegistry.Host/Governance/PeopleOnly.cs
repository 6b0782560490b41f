using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Keeps decisions with people: a service account belongs to nobody in particular, and two of them are no two people.
/// </summary>
sealed class PeopleOnly(RegistryDb db, CurrentUser user)
{
    /// <param name="decision">What is about to be decided, as the beginning of a sentence: An approval.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null for a person; otherwise the answer to send.</returns>
    public async Task<ProblemHttpResult?> RefusalAsync(string decision, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(row => row.Id == user.Id && row.Kind == "service", cancellationToken)
            ? Problem.Of(CommonProblems.Forbidden,
                $"{decision} is the decision of a person, and {user.Handle} is a service account.")
            : null;
}
