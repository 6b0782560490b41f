namespace ModelRegistry.Policy.Editing;

/// <summary>
/// What is written when a line's first word is chosen: blocks with their usual lines, stops included.
/// </summary>
sealed class LineSnippets
{
    readonly Dictionary<string, string> _top = new(StringComparer.Ordinal)
    {
        ["pack"] = "pack ${1:group}/${2:name} version ${3:1.0.0}\n  title    \"$4\"\n  owner    \"$5\"\n"
            + "  language 1\n  schema   1.0\n$0",
        ["applies"] = "applies when $0",
        ["import"] = "import ${1:group/name} version ${2:1} as ${3:alias}",
        ["standard"] = "standard ${1:name} \"${2:title}\"",
        ["list"] = "list ${1:name} of ${2:text} = { $0 }",
        ["parameter"] = "parameter ${1:name} : ${2:percent} = ${3:3%}, teams may ${4:lower}",
        ["define"] = "define ${1:name} as $0",
        ["rule"] = "rule ${1:ID-001} \"${2:What must hold}\" {\n  block on ${3:promote}\n  require $0\n"
            + "  because \"\"\n  fix     \"\"\n}",
        ["waiver"] = "waiver ${1:W-001} for ${2:RULE} {\n  models  ${3:group/name}\n  until   ${4:2026-01-31}\n"
            + "  granted by \"$5\" as ${6:Legal} on ${7:2026-01-01}\n  because \"$0\"\n}",
        ["override"] = "override ${1:group/name} for team \"${2:team}\" {\n  $0\n}",
        ["sample"] = "sample ${1:name} {\n  $0\n}",
        ["test"] = "test \"${1:What should come out}\" {\n  given ${2:sample}\n"
            + "  on ${3:promote to production} at ${4:2026-01-15}\n  expect ${0:block}\n}",
        ["table"] = "table \"${1:Where the line is drawn}\" for ${2:RULE} {\n  given ${3:sample}\n"
            + "  on ${4:promote to production} at ${5:2026-01-15}\n  vary ${6:path} {\n    $0 gives pass\n  }\n}",
    };

    readonly Dictionary<string, string> _inside = new(StringComparer.Ordinal)
    {
        ["block"] = "block on ", ["warn"] = "warn on ", ["note"] = "note on ", ["applies"] = "applies when ",
        ["maps"] = "maps to ", ["waivable"] = "waivable by ", ["never"] = "never waivable",
        ["missing"] = "missing evidence warns", ["because"] = "because \"$0\"", ["fix"] = "fix \"$0\"",
        ["grandfather"] = "grandfather models registered before ${1:2026-01-01} until ${2:2026-06-30}",
        ["granted"] = "granted by \"$1\" as ${2:Legal} on ${3:2026-01-01}",
        ["vary"] = "vary ${1:path} {\n  $0 gives pass\n}",
    };

    public string Of(BlockKind block, string word) =>
        (block == BlockKind.Pack ? _top : _inside).GetValueOrDefault(word) ?? $"{word} ";
}
