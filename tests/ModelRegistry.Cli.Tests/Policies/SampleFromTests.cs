using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class SampleFromTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_version_becomes_a_sample_that_a_pack_can_be_tested_with()
    {
        var name = Unique("sampled");
        Directory.CreateDirectory(Path.Combine(Folder, "model"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "model", "weights.bin"), "weights", Stop);
        await PassAsync("publish", Path.Combine(Folder, "model"), "--group", "search", "--name", name, "--version",
            "1.0.0");
        const string Rules =
            """
            pack our/house version 1.0.0

            rule H-1 "Every file has its hash" {
              block on submit
              require artifacts is not empty
              require every artifact in artifacts satisfies artifact.sha256 is a sha256-digest
            }


            """;
        var pack = Write("house.policy", Rules);

        var sample = await PassAsync(
            "policy", "sample", "from", $"search/{name}@1.0.0", "--name", "real", "--packs", pack);
        Write("house.policy", Rules + sample
            + "\ntest \"A real model\" {\n  given real\n  on submit at 2026-01-15\n  expect pass\n}\n");
        var tested = await PassAsync("policy", "test", pack);

        Assert.StartsWith($"# Made from search/{name}@1.0.0 as of ", sample);
        Assert.Contains("sample real {", sample);
        Assert.DoesNotContain("legal", sample);
        Assert.Contains("1 passed, 0 failed", tested);
    }
}
