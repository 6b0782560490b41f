using System.CommandLine;

namespace ModelRegistry.Cli.Shell;

/// <summary>Arguments and options that several commands have.</summary>
static class Arguments
{
    const int MostParallel = 16;

    /// <summary>A file that has to be there.</summary>
    public static Argument<FileInfo> File(string description, string shown = "FILE") =>
        new Argument<FileInfo>("file") { Description = description, HelpName = shown }.AcceptExistingOnly();

    /// <summary>A text that has to be given.</summary>
    public static Option<string> Required(string name, string shown, string description) =>
        new(name) { Description = description, HelpName = shown, Required = true };

    /// <summary>A text that may be given.</summary>
    public static Option<string?> Optional(string name, string shown, string description) =>
        new(name) { Description = description, HelpName = shown };

    /// <summary>One of a few words.</summary>
    public static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>How many files are on their way at a time.</summary>
    public static Option<int> Parallel()
    {
        var parallel = new Option<int>("--parallel")
        {
            Description = $"Files at a time, 1 to {MostParallel}",
            HelpName = "N",
            DefaultValueFactory = _ => 4,
        };
        parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostParallel)
                result.AddError($"--parallel must be 1 to {MostParallel}.");
        });
        return parallel;
    }
}
