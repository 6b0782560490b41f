namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Breaks the writing of a part off whose bytes have another digest than announced.</summary>
sealed class WrongPartException() : IOException("The part does not have the announced digest.");
