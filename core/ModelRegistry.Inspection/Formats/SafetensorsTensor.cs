namespace ModelRegistry.Inspection.Formats;

/// <summary>Where one tensor lies in the data section, in bytes from its start.</summary>
readonly record struct SafetensorsTensor(string Name, ulong Begin, ulong End);
