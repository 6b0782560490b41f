using ModelRegistry.Client.Models;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Features.Models;

static class ModelMapping
{
    public static Model ToWire(ModelRecord row, string createdBy) => new(
        row.Id, row.Group, row.Name, row.Description, ModelTexts.Read(row.Owners), ModelTexts.Read(row.Tags),
        createdBy, row.CreatedAt, row.UpdatedAt, ETags.Of(row));
}
