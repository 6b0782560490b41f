namespace ModelRegistry.Host.Taxonomy;

/// <summary>One of the managed vocabularies.</summary>
/// <param name="Name">Its name, as the metadata schema and policies say it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Description">What its values say.</param>
/// <param name="Seed">The terms that an empty registry begins with.</param>
sealed record VocabularyInfo(string Name, string Title, string Description, IReadOnlyList<SeedTerm> Seed);
