using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance.Timers;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Adds a granted exception, its audit event, and the timer that records its end; save after it.</summary>
sealed class ExceptionWriter(
    RegistryDb db, AuditTrail audit, GovernanceTimers timers, CurrentUser user, TimeProvider clock)
{
    public ExceptionRecord Grant(ModelRecord model, NewException request, Guid? answers = null)
    {
        var row = Row(model.Id, request, answers);
        db.Exceptions.Add(row);
        var details = new JsonObject
        {
            ["exception"] = row.Id.ToString(),
            [AuditDigest.Detail] = AuditDigest.Of(row),
            ["role"] = row.ApproverRole,
            ["rule"] = row.RuleId,
            ["until"] = row.ExpiresOn.ToString("O"),
        };
        if (answers is { } id) details["request"] = id.ToString();
        audit.Record(AuditActions.ExceptionGranted, "model", model.Id.ToString(), details,
            new Dictionary<string, string> { ["rationale"] = row.Rationale });
        timers.ExceptionEnds(row);
        return row;
    }

    ExceptionRecord Row(Guid model, NewException request, Guid? answers)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(),
            ModelId = model,
            Version = request.Version,
            RuleId = request.RuleId,
            Rationale = request.Rationale,
            Controls = JsonSerializer.Serialize([.. request.Controls ?? []], CursorJson.Default.StringArray),
            ApproverRole = RoleNames.TryParse(request.Role, out var role) ? role.Wire() : request.Role,
            ApproverId = user.Id,
            GrantedOn = DateOnly.FromDateTime(now.UtcDateTime),
            ExpiresOn = request.Until,
            CreatedAt = now,
            RequestId = answers,
        };
    }
}
