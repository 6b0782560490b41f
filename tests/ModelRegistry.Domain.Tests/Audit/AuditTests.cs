using System.Reflection;
using ModelRegistry.Domain.Audit;

namespace ModelRegistry.Domain.Tests.Audit;

public class AuditTests
{
    [Fact]
    public void Names_of_actions_are_unique_and_well_formed()
    {
        string[] names = [.. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)];

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$", name));
    }
}
