using System.Globalization;
using System.Text.Json;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Demo;

/// <summary>
/// Makes models as real registries have them: a few big groups and many small ones, most models with few versions and a
/// few with very many. The same size and seed give the same rows, but for who made them.
/// </summary>
sealed class DemoGenerator
{
    static readonly DateTimeOffset First = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    readonly DemoSize _size;
    readonly Guid _author;
    readonly Random _random;
    readonly DemoWords _words = new();
    readonly DemoStates _states = new();
    readonly DemoIds _ids;
    readonly DemoMetadata _metadata;
    readonly DemoParts _parts;
    readonly int[] _versions;
    readonly int[] _artifacts;
    int _next;

    public DemoGenerator(DemoSize size, Guid author)
    {
        (_size, _author, _random) = (size, author, new Random(size.Seed));
        _ids = new(_random);
        _metadata = new(_words, _ids, _random);
        _parts = new(_ids, _random, author);
        _versions = Shares.Of(size.Versions, size.Models, 0.9, _random);
        _artifacts = Shares.Of(size.Artifacts, size.Versions, 0.3, _random);
    }

    /// <summary>All models, in batches of about so many versions.</summary>
    public IEnumerable<DemoBatch> Batches(int versionsAtOnce)
    {
        var batch = new DemoBatch();
        for (var number = 0; number < _size.Models; number++)
        {
            AddModel(batch, number);
            if (batch.Versions.Count < versionsAtOnce && number < _size.Models - 1) continue;
            yield return batch;
            batch = new();
        }
    }

    void AddModel(DemoBatch batch, int number)
    {
        var model = Describe(number);
        var made = First + _random.NextDouble() * Span;
        var count = _versions[number];
        var states = _states.Of(count, _random);
        var row = new ModelRecord
        {
            Id = _ids.At(made), Group = model.Group, Name = model.Name,
            Key = $"{model.Group}/{model.Name}".ToLowerInvariant(), Description = model.Description,
            Owners = JsonSerializer.Serialize(model.Owners), Tags = JsonSerializer.Serialize(model.Tags),
            CreatedBy = _author, CreatedAt = made, UpdatedAt = First + Span, Revision = 1,
        };
        batch.Models.Add(row);
        for (var i = 0; i < count; i++)
        {
            var at = made + (First + Span - made) * ((double)i / count);
            var version = Version(row, model, Number(i, count), states[i], at);
            batch.Versions.Add(version);
            _parts.Add(batch, model, version, _artifacts[_next++]);
        }
    }

    VersionRecord Version(ModelRecord row, DemoModel model, string number, VersionState state, DateTimeOffset at)
    {
        var metadata = _metadata.Of(model, number).ToJsonString();
        var isOpen = state is VersionState.Draft or VersionState.ChangesRequested;
        return new VersionRecord
        {
            Id = _ids.At(at), ModelId = row.Id, Version = number,
            SortKey = SemanticVersion.Parse(number).SortKey, State = state, Metadata = metadata,
            ManifestDigest = isOpen ? null : DemoParts.Sha256(metadata), Manifest = isOpen ? null : metadata,
            FrozenAt = isOpen ? null : at, Completeness = 40 + _random.Next(60), RiskTier = model.Tier,
            RecertifyBy = state is VersionState.Production
                ? DateOnly.FromDateTime((First + Span).UtcDateTime).AddDays(_random.Next(365))
                : null,
            CreatedBy = _author, CreatedAt = at, UpdatedAt = at, Revision = 1,
        };
    }

    DemoModel Describe(int number)
    {
        var (group, subject, role) =
            (_words.Groups.Pick(_random), _words.Subjects.Pick(_random), _words.Roles.Pick(_random));
        var kind = _words.Kinds.Pick(_random);
        var tags = _words.Tags.PickSome(_random, 1 + _random.Next(5));
        return new DemoModel
        {
            Group = group,
            Name = string.Create(CultureInfo.InvariantCulture, $"{subject}-{role}-{number}"),
            Description = $"A {kind} {role} for {subject} in {group}: {string.Join(", ", tags)}.",
            Kind = kind,
            Framework = _words.Frameworks.Pick(_random),
            Licence = _words.Licences.Pick(_random),
            Tier = _words.Tiers.Pick(_random),
            Owners = _words.Owners.PickSome(_random, 1 + _random.Next(2)),
            Tags = tags,
            Regions = _words.Regions.PickSome(_random, 1 + _random.Next(3)),
            BaseModel = kind is "llm" or "agent" or "embedding" or "multimodal"
                ? _words.BaseModels.Pick(_random)
                : null,
        };
    }

    /// <summary>1.0.0, 1.0.1 … with a new minor version every five and a new major one every forty.</summary>
    static string Number(int i, int count) => string.Create(CultureInfo.InvariantCulture,
        $"{1 + i / 40}.{i % 40 / 5}.{i % 5}{(i == count - 1 && i % 7 == 3 ? "-rc.1" : "")}");
}
