using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Features.Models;

/// <summary>Writes models, with the audit event and the index work that belong to each change.</summary>
sealed class ModelStore(
    RegistryDb db, ModelTexts texts, AuditTrail audit, WorkQueue work, CurrentUser user, TimeProvider clock)
{
    public ProblemHttpResult? Check(NewModel request) =>
        Refusal(texts.Check(request.Description, request.Owners, request.Tags), "The model was not made.");

    public ProblemHttpResult? Check(ModelChange request) =>
        Refusal(texts.Check(request.Description, request.Owners, request.Tags), "The model was not changed.");

    public Task<ModelRecord?> FindAsync(ModelName name, CancellationToken cancellationToken)
    {
        var key = name.Key;
        return db.Models.AsNoTracking().FirstOrDefaultAsync(model => model.Key == key, cancellationToken);
    }

    public ModelRecord Add(ModelName name, NewModel request)
    {
        var now = clock.GetUtcNow();
        var row = new ModelRecord
        {
            Id = Guid.CreateVersion7(),
            Group = name.Group,
            Name = name.Name,
            Key = name.Key,
            Description = request.Description ?? "",
            Owners = texts.Store(request.Owners),
            Tags = texts.Store(request.Tags),
            CreatedBy = user.Id,
            CreatedAt = now,
            UpdatedAt = now,
        };
        db.Models.Add(row);
        audit.Record(AuditActions.ModelCreated, "model", row.Id.ToString(),
            new JsonObject { ["model"] = name.ToString() });
        work.Enqueue("search-index", row.Id.ToString());
        return row;
    }

    public void Change(ModelRecord row, ModelChange request)
    {
        row.Description = request.Description ?? row.Description;
        row.Owners = request.Owners is null ? row.Owners : texts.Store(request.Owners);
        row.Tags = request.Tags is null ? row.Tags : texts.Store(request.Tags);
        row.UpdatedAt = clock.GetUtcNow();
        audit.Record(AuditActions.ModelChanged, "model", row.Id.ToString());
        work.Enqueue("search-index", row.Id.ToString());
    }

    public Task SaveAsync(CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);

    /// <summary>Forgets what could not be saved, so that the database can be asked again.</summary>
    public void Forget() => db.ChangeTracker.Clear();

    static ProblemHttpResult? Refusal(Dictionary<string, string[]> errors, string detail) =>
        errors.Count == 0 ? null : Problem.Of(CommonProblems.InvalidValue, detail, errors);
}
