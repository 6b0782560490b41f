namespace ModelRegistry.Policy.Editing;

/// <summary>What a grammar made of a line.</summary>
/// <param name="Node">The line, a declaration without its body included; null when it could not be read.</param>
/// <param name="Expected">What could stand at the end of the text, in the words of messages.</param>
sealed record Reading(object? Node, IReadOnlyList<string> Expected);
