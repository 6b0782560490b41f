namespace ModelRegistry.Policy.Tests.Syntax;

/// <summary>
/// Packs that nobody would write: right in their syntax, meaningless otherwise, with blanks, line ends and comments
/// wherever these may stand.
/// </summary>
sealed class RandomPack(int seed)
{
    readonly Random _random = new(seed);
    int _comments;
    int _names;

    public string Text()
    {
        var lines = new List<string> { $"pack {Name()}/{Name()} version 1.0.0" };
        Some(3, () => lines.Add(Pick($"  title {Quoted()}", $"owner {Quoted()}", "  schema 1.0", " language 1")));
        if (Chance(3)) lines.Add($"  applies when {Condition(2)}");
        Some(8, () => lines.Add(Declaration()));
        return string.Join('\n', lines.SelectMany(Commented)) + "\n";
    }

    IEnumerable<string> Commented(string line)
    {
        if (Chance(4)) yield return "";
        if (Chance(6)) yield return $"{Blank()}{Comment()}";
        yield return line;
    }

    string Declaration() => _random.Next(10) switch
    {
        0 => $"import a/{Name()} version {Pick("1", "1.2", "1.2.3")}{(Chance(2) ? $" as {Name()}" : "")}",
        1 => $"standard {Fresh()} {Quoted()}",
        2 => $"list {Fresh()} of {Type()} = {{{Gap()}{Many(() => Value(1), $",{Gap()}")}{Gap()}}}",
        3 => $"parameter {Fresh()} : {Type()} = {Value(1)}"
            + (Chance(2) ? $" between {Value(1)} and {Value(1)}" : "")
            + (Chance(2) ? $", teams may {Pick("lower", "raise", "change")}" : ""),
        4 => $"define {Fresh()}{(Chance(2) ? $"({Fresh()} : {Type()}, {Fresh()} : {Type()})" : "")} as"
            + $"{Gap()}{Condition(3)}",
        5 => Block($"sample {Name()}{(Chance(2) ? $" extends {Path()}" : "")}", Assignment),
        6 => Block($"override a/{Name()} for {Pick("team", "group")} {Quoted()}", Assignment),
        7 => Block($"waiver {Name()} for {Name()}", WaiverLine),
        8 => Block($"{Pick("test", "table")} {Quoted()}{(Chance(2) ? $" for {Name()}" : "")}", Step),
        _ => Block($"rule {Name()} {Quoted()}", Clause),
    };

    string Block(string header, Func<string> line)
    {
        var lines = new List<string> { $"{header} {{{(Chance(6) ? $" {Comment()}" : "")}" };
        Some(6, () =>
        {
            if (Chance(6)) lines.Add("");
            if (Chance(6)) lines.Add($"  {Comment()}");
            lines.Add($"  {line()}{(Chance(6) ? $" {Comment()}" : "")}");
        });
        if (Chance(8)) lines.Add(Comment());
        lines.Add("}");
        return string.Join('\n', lines);
    }

    string Clause() => _random.Next(10) switch
    {
        0 => $"{Pick("block", "warn", "note")} on {Many(Event, ", ")}",
        1 => $"applies when {Condition(3)}",
        2 => $"{Pick("because", "fix", "owner", "describes", "see")} {Quoted()}",
        3 => $"maps to {Many(() => $"{Name()} {Quoted()}", ",\n     ")}",
        4 => $"obliges {Many(Name, ", ")}",
        5 => $"waivable by {Many(Name, ", ")}{(Chance(2) ? $" for at most {Value(0)}" : "")}"
            + (Chance(2) ? " with compensating controls" : ""),
        6 => Pick("never waivable", "retired 2026-05-01", "missing evidence warns",
            "grandfather models registered before 2026-01-01\n    until 2026-06-30"),
        _ => $"require {Condition(4)}",
    };

    string WaiverLine() => Pick("models a/b version 2", "until 2026-01-01", $"because {Quoted()}",
        $"granted by {Quoted()} as Legal on 2026-01-01", $"controls {Quoted()}, {Quoted()}");

    string Step() => _random.Next(8) switch
    {
        0 => $"given {Path()}",
        1 => $"with {Assignment()}",
        2 => $"without {Path()}",
        3 => $"waived {Name()} by {Name()} until 2026-01-01",
        4 => $"on {Event()} at 2026-01-15",
        5 => $"vary {Path()} {{\n    {Many(() => $"{Value(1)} gives {Verdict()}", "\n  ")} }}",
        6 => $"vary event {{\n    {Many(() =>
            $"{Event()}{(Chance(2) ? $" at {Value(1)}" : "")} gives {Verdict()}", "\n  ")} }}",
        _ => Chance(2) ? $"expect {Pick("pass", "note", "warn", "block")}"
            : $"expect {(Chance(2) ? "only " : "")}{Many(Name, ", ")} to {(Chance(2) ? "be " : "")}{Verdict()}"
                + (Chance(3) ? $" {Path()}" : "") + (Chance(3) ? $" because {Quoted()}" : ""),
    };

    string Event() => $"{Name()}{(Chance(2) ? $" to {Name()}" : "")}";

    string Verdict() => Pick("pass", "fail", "missing", "skipped", "waived", "graced");

    string Assignment() => $"{Path()} = {Value(2)}";

    string Condition(int depth) => depth == 0 ? Predicate(0) : _random.Next(9) switch
    {
        0 => $"{Part(depth)}{Gap()}or {Part(depth)}",
        1 => $"{Part(depth)}{Gap()}and {Part(depth)}{Gap()}and {Part(depth)}",
        2 => $"not {Part(depth)}",
        3 => $"if {Condition(depth - 1)}{Gap()}then {Part(depth)}",
        4 => $"every {Name()} in {Path()}{Where(depth)}{Gap()}satisfies{Gap()}{Condition(depth - 1)}",
        5 => $"{Pick("some", "no")} {Name()} in {Path()}{Where(depth)}",
        6 => $"{Pick("at least 2", "at most 1", "exactly 3 distinct x.y among")} {Name()} in {Path()}{Where(depth)}",
        _ => Predicate(depth - 1),
    };

    string Part(int depth) => Chance(2) ? $"({Gap()}{Condition(depth - 1)}{Gap()})" : Predicate(depth - 1);

    string Where(int depth) => Chance(2) ? $"{Gap()}where {Part(depth)}" : "";

    string Predicate(int depth) => $"{Value(depth)}{Gap()}" + _random.Next(12) switch
    {
        0 => $"is {Pick("present", "missing", "empty", "not present", "not missing", "not empty")}",
        1 => $"is {Pick("a url", "an email", "an uuid", "a sha256-digest")}",
        2 => $"is between {Value(0)} and {Value(0)}",
        3 => $"is within {Value(0)} of {Value(0)}",
        4 => $"{Pick("=", "!=", "<", "<=", ">", ">=", "≤", "≥", "≠")} {Value(depth)}",
        5 => $"contains {Pick("", "all of ", "any of ", "none of ")}{Value(depth)}",
        6 => $"matches {Quoted()}",
        7 => $"is {Pick("one of", "not one of", "allowed by")} {{ {Many(() => Value(0), ", ")} }}",
        10 => $"requires any of {Name()}",
        8 or 9 => $"is {Pick("", "not ", "at least ", "at most ")}{Value(depth)}",
        _ => $"is {Pick("more than ", "less than ", "before ", "after ")}{Value(depth)}",
    };

    string Value(int depth) => _random.Next(depth > 0 ? 18 : 11) switch
    {
        0 => Pick("3", "0.85", "1000000"),
        1 => Pick("3%", "0.001%"),
        2 => Pick("30 days", "400 ms", "10 GiB", "1.5  hours"),
        3 => Pick("2026-04-20", "2025-10-20T14:55Z"),
        4 => "1.4.0-rc.1",
        5 => Quoted(),
        6 => Pick("true", "false", "none"),
        7 => $"age of {Path()}",
        8 => Pick("Apache-2.0 with LLVM-exception", "MIT with any exception"),
        9 or 10 => Path(),
        11 => $"{Value(0)} {Pick("+", "-", "*", "/")} {Value(depth - 1)}",
        12 => $"{Value(0)} otherwise {Value(0)}",
        13 => $"{Path()}({Many(() => Value(depth - 1), ",")})",
        14 => $"{{{Gap()}{Many(() => Value(depth - 1), $",{Gap()}")} }}",
        15 => $"[{Many(() => Value(depth - 1), $",{Gap()}")}]",
        16 => $"{{ {Many(() => $"{Name()} = {Value(depth - 1)}", $",{Gap()}")} }}",
        _ => Pick("{}", "[ ]", "-3", $"({Value(depth - 1)})"),
    };

    string Type() => Pick("percent", "licence", "set of region", "yes/no", "list of set of text", "risk-tier");

    string Path() => Chance(2) ? Name() : $"{Name()}.{Pick("version", "test", "is", "type", "x_1")}";

    string Name() => Pick("alpha", "b", "LIC-001", "us-east-1", "some_name", "an_extraordinarily_long_name_of_things");

    string Fresh() => $"n{++_names}";

    string Quoted() => Pick("\"\"", "\"a text\"", "\"with \\\"quotes\\\" and \\\\\"", "\"# no comment\"",
        "\"a long text that fills most of a line, so that what follows has to find a place on the next one\"");

    /// <summary>What may stand between two tokens of a line.</summary>
    string Gap() => _random.Next(8) switch
    {
        0 => "\n      ",
        1 when Chance(3) => $"  {Comment()}\n      ",
        2 when Chance(3) => $"\n   {Comment()}\n   {Comment()}\n      ",
        3 => "   ",
        _ => " ",
    };

    string Comment() => $"# comment {++_comments}{Pick("", "  ", " {", " \"")}";

    string Blank() => Pick("", "  ");

    string Many(Func<string> item, string separator) =>
        string.Join(separator, Enumerable.Range(0, _random.Next(1, 5)).Select(_ => item()));

    void Some(int most, Action act)
    {
        for (var i = _random.Next(most + 1); i > 0; i--) act();
    }

    bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
