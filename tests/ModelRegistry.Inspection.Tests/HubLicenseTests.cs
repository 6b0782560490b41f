namespace ModelRegistry.Inspection.Tests;

public sealed class HubLicenseTests
{
    [Theory]
    [InlineData("apache-2.0", null, "Apache-2.0")]
    [InlineData("MIT", null, "MIT")]
    [InlineData("gpl-3.0", null, "GPL-3.0-only")]
    [InlineData("cc-by-nc-4.0", null, "CC-BY-NC-4.0")]
    [InlineData("llama3.1", null, "LicenseRef-hf-llama3.1")]
    [InlineData("openrail++", null, "LicenseRef-hf-openrail-plus-plus")]
    [InlineData("other", "NVIDIA Open Model", "LicenseRef-NVIDIA-Open-Model")]
    [InlineData("other", null, "LicenseRef-hf-other")]
    [InlineData("unknown", null, null)]
    public void Hub_ids_become_spdx(string id, string? name, string? spdx) =>
        Assert.Equal(spdx, HubLicense.ToSpdx(id, name));
}
