using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Writes requests and what became of them, with their audit events; save after it.</summary>
sealed class ExceptionRequestLog(RegistryDb db, AuditTrail audit, CurrentUser user, TimeProvider clock)
{
    public ExceptionRequestRecord Add(Guid model, NewExceptionRequest request)
    {
        var row = new ExceptionRequestRecord
        {
            Id = Guid.CreateVersion7(),
            ModelId = model,
            Version = request.Version,
            RuleId = request.RuleId,
            Rationale = request.Rationale,
            Controls = JsonSerializer.Serialize([.. request.Controls ?? []], CursorJson.Default.StringArray),
            Until = request.Until,
            RequestedBy = user.Id,
            RequestedAt = clock.GetUtcNow(),
            Status = "open",
        };
        db.ExceptionRequests.Add(row);
        Record(AuditActions.ExceptionRequested, row, ("rationale", row.Rationale));
        return row;
    }

    /// <summary>Closes a request.</summary>
    public void Close(ExceptionRequestRecord row, string status, string action, string reason, Role? role = null)
    {
        row.Status = status;
        row.DecidedBy = user.Id;
        row.DecidedAt = clock.GetUtcNow();
        row.DecidedIn = role?.Wire();
        row.DecisionReason = reason;
        Record(action, row, ("reason", reason));
    }

    void Record(string action, ExceptionRequestRecord row, (string Name, string Value) text)
    {
        var details = new JsonObject
        {
            ["request"] = row.Id.ToString(),
            ["rule"] = row.RuleId,
            ["until"] = row.Until.ToString("O"),
        };
        if (row.Version is not null) details["version"] = row.Version;
        if (row.DecidedIn is not null) details["role"] = row.DecidedIn;
        audit.Record(action, "model", row.ModelId.ToString(), details,
            new Dictionary<string, string> { [text.Name] = text.Value });
    }
}
