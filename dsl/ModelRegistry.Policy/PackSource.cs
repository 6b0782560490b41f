namespace ModelRegistry.Policy;

/// <summary>The text of one policy pack.</summary>
/// <param name="Name">The file's name, as messages show it.</param>
/// <param name="Text">The whole file. At most 1,048,576 characters are read; a longer file is refused.</param>
public sealed record PackSource(string Name, string Text);
