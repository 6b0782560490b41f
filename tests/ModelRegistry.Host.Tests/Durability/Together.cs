using ModelRegistry.Client.Http;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>Runs calls at the same time.</summary>
static class Together
{
    /// <summary>
    /// Starts all at once and gives the code of each one's refusal; null for those that went through.
    /// </summary>
    public static async Task<IReadOnlyList<string?>> RunAsync(params Func<Task>[] calls)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = calls.Select(call => Task.Run(async () =>
        {
            await start.Task;
            return await CodeAsync(call);
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(running);
    }

    static async Task<string?> CodeAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (RegistryException refused)
        {
            return refused.Code;
        }
    }
}
