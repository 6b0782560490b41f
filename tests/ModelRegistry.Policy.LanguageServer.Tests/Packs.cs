namespace ModelRegistry.Policy.LanguageServer.Tests;

/// <summary>A folder with two packs, and a document in it.</summary>
sealed class Packs : IDisposable
{
    public Packs()
    {
        Folder = Directory.CreateTempSubdirectory("policy packs ").FullName;
        Write("base.policy", Base);
        Write("house.policy", House);
    }

    public const string Base = """
        pack a/base version 1.2.0

        define approved_by(role : role) as some a in governance.approvals where a.role is role

        """;

    public const string House = """
        pack a/house version 1.0.0

        import a/base version 1 as base

        rule H-1 "Approved" {
          block on promote
          require base.approved_by(MRC)
          because "b"
          fix     "f"
        }

        sample plain {
          governance.approvals = []
        }

        test "It blocks" {
          given plain
          on promote at 2026-01-15
          expect block
        }

        """;

    public string Folder { get; }

    public string Uri(string name) => new Uri(Path.Combine(Folder, name)).AbsoluteUri;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
