namespace ModelRegistry.Testing.Processes;

/// <summary>What a command answered: its exit code and what it wrote, lines joined by line feeds.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors);
