using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Inventory;

static class InventoryRegistration
{
    public static IHostApplicationBuilder AddInventory(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<InventoryBasis>();
        builder.Services.TryAddScoped<BulkRecords>();
        builder.Services.TryAddScoped<InventoryBuilder>();
        builder.Services.TryAddScoped<InventoryReader>();
        builder.Services.TryAddScoped<InventoryKeeper>();
        builder.Services.TryAddScoped<PreviousVersions>();
        builder.Services.TryAddSingleton<InventoryScan>();
        builder.Services.TryAddSingleton<ProductionInventories>();
        if (builder.Roles().Has(Roles.Worker)) builder.Services.AddHostedService<InventoryLoop>();
        return builder;
    }
}
