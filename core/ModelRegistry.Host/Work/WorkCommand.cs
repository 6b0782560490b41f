using System.Globalization;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Work;

/// <summary>
/// <c>registry-host work list|revive</c>, beside a registry that runs or without one: it works on the database alone.
/// </summary>
static class WorkCommand
{
    const int MostShown = 200;

    public static async Task RunAsync(string verb, string[] args)
    {
        await using var app = RegistryApp.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<WorkDesk>();
        switch (verb)
        {
            case "list":
                await ListAsync(desk, app.Configuration["state"] ?? WorkStates.Dead);
                break;
            case "revive":
                await ReviveAsync(desk, app.Configuration["subscriber"], app.Configuration["id"]);
                break;
            default:
                throw new StartupException($"'work {verb}' is not a command; write work list or work revive.");
        }
    }

    static async Task ListAsync(WorkDesk desk, string state)
    {
        if (state is not (WorkStates.Dead or WorkStates.Waiting))
            throw new StartupException($"--state: '{state}' is neither {WorkStates.Dead} nor {WorkStates.Waiting}.");
        var count = await desk.CountAsync(state, CancellationToken.None);
        foreach (var item in await desk.ListAsync(state, MostShown, CancellationToken.None))
            Console.WriteLine(Line(item));
        Console.WriteLine($"{count} items are {state}.");
    }

    static async Task ReviveAsync(WorkDesk desk, string? subscriber, string? id)
    {
        if (id is not null && !Guid.TryParse(id, out _))
            throw new StartupException($"--id: '{id}' is no item's id; work list shows them.");
        var revived = await desk.ReviveAsync(subscriber, id is null ? null : Guid.Parse(id), CancellationToken.None);
        Console.WriteLine($"{revived} items are due again.");
    }

    static string Line(WorkItem item) => string.Create(CultureInfo.InvariantCulture,
        $"{item.Id}  {item.Subscriber}  {item.Key}  since {item.EnqueuedAt:u}  tried {item.Attempts}  {item.LastError}")
        .TrimEnd();
}
