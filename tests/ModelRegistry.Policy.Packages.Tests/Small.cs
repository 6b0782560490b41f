using ModelRegistry.Policy.Packages.Making;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Packages.Tests;

/// <summary>A small pack and packages of it.</summary>
static class Small
{
    public const string Text =
        """
        pack a/b version 1.0.0
          title "A small pack"
          owner "Risk"
          language 1
          schema 1.0

        standard nist "NIST AI RMF 1.0"
        parameter limit : percent = 3% between 0% and 5%, teams may lower

        rule R-1 "Answers are polite" {
          block on promote to production
          require evals.llm.toxicity is at most limit
          maps to nist "MAP 1.1"
          because "Our users are children."
          fix     "Run the suite again."
        }

        test "a low rate passes" {
          with evals.llm.toxicity = 1%
          on promote to production at 2026-01-15
          expect R-1 to pass
        }

        """;

    public static PackageDraft Draft => new() { Sources = [new("packs/b.policy", Text)], License = "Apache-2.0" };

    public static PackageMaking Make(PackageDraft draft) => new PackageMaker(new MetadataSchema()).Make(draft);

    public static PolicyPackage Package(PackageDraft? draft = null) =>
        Assert.IsType<PackageMaking.Made>(Make(draft ?? Draft)).Package;

    /// <summary>Why bytes are no package.</summary>
    public static string Refusal(byte[] bytes) =>
        Assert.IsType<PackageReading.Refused>(PolicyPackage.Read(bytes)).Reason;
}
