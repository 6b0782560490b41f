namespace ModelRegistry.Host.Startup;

/// <summary>The process cannot start with what it was given; the message says what to change.</summary>
sealed class StartupException(string message) : Exception(message);
