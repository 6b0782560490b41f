namespace ModelRegistry.Policy.Editing;

/// <summary>What the words that start lines do, and what the functions of the language take and give.</summary>
sealed class WordGuide
{
    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["pack"] = "The pack's name and version. The first line.",
        ["title"] = "What the pack is about.",
        ["owner"] = "Who answers for it: who is asked when it stops somebody.",
        ["describes"] = "What a reader should know.",
        ["language"] = "The version of the language: 1.",
        ["schema"] = "The version of the metadata schema that the pack is written for.",
        ["applies"] = "`applies when ...`: to which models it speaks at all. What is not known applies.",
        ["import"] = "Makes the names of another pack available under an alias.",
        ["standard"] = "Names a standard, so that rules can say which of its controls they serve.",
        ["list"] = "Gives a list of values a name.",
        ["parameter"] = "A value that others may set, within bounds and in one direction.",
        ["define"] = "Gives a condition a name.",
        ["rule"] = "What must hold, when, and what happens if it does not.",
        ["waiver"] = "Lets one model off one rule, for a time, with a reason.",
        ["override"] = "A team's own values for a pack's parameters.",
        ["sample"] = "An example document for tests.",
        ["test"] = "An event for an example document, and what should come out.",
        ["table"] = "One rule and many values of one field, with the verdict of each.",
        ["block"] = "`block on ...`: the event does not happen while the rule fails or lacks evidence.",
        ["warn"] = "`warn on ...`: the event happens with a warning.",
        ["note"] = "`note on ...`: the event happens; the decision mentions it.",
        ["require"] = "A condition that must hold. Every one of them must.",
        ["because"] = "Why the rule is there. People read it when they are stopped.",
        ["fix"] = "What to do next, for somebody who was stopped.",
        ["see"] = "An address with more about it.",
        ["maps"] = "`maps to STANDARD \"control\"`: which controls the rule serves.",
        ["obliges"] = "What the registry does when the rule does not pass.",
        ["waivable"] = "`waivable by ROLE for at most 30 days`: who may let a model off, and for how long.",
        ["never"] = "`never waivable`: nobody may let a model off.",
        ["grandfather"] = "Lets models that were registered before a date pass with a warning until another date.",
        ["retired"] = "From this day on the rule says nothing more.",
        ["missing"] = "`missing evidence warns`: the one way to weaken the answer to missing evidence.",
        ["models"] = "The model, and perhaps its version, that is let off.",
        ["until"] = "The last day of the waiver.",
        ["granted"] = "`granted by \"name\" as ROLE on DATE`: who allowed it.",
        ["controls"] = "What is done instead.",
        ["given"] = "The sample that the test starts from.",
        ["with"] = "Sets a field for this test.",
        ["without"] = "Takes a field away for this test.",
        ["waived"] = "`waived RULE by ROLE until DATE`: as if this had been granted.",
        ["on"] = "`on EVENT at DATE`: what happens, and when. There is no hidden clock.",
        ["vary"] = "`vary FIELD { value gives verdict }`: one row a value; `vary event { ... }`: a gate.",
        ["expect"] = "What should come out: an outcome, or a verdict of a rule.",
    };

    readonly Dictionary<string, (string Signature, string Doc)> _functions = new(StringComparer.Ordinal)
    {
        ["count"] = ("count(items)", "How many items there are."),
        ["distinct"] = ("distinct(items)", "Each item once."),
        ["lower"] = ("lower(text)", "The text in lower case."),
        ["starts_with"] = ("starts_with(text, start)", "Whether the text starts like this."),
        ["ends_with"] = ("ends_with(text, end)", "Whether the text ends like this."),
        ["host_of"] = ("host_of(url)", "The host of an address."),
        ["min"] = ("min(items)", "The least of them."),
        ["max"] = ("max(items)", "The greatest of them."),
        ["sum"] = ("sum(items)", "All of them added up."),
        ["average"] = ("average(items)", "Their mean."),
        ["round"] = ("round(number, places)", "Rounded to so many places, halves away from zero."),
        ["days_between"] = ("days_between(from, to)", "How many days lie between two dates."),
        ["today"] = ("today", "The day of the decision."),
        ["now"] = ("now", "The moment of the decision."),
        ["major"] = ("major(version)", "The first number of a version."),
        ["minor"] = ("minor(version)", "The second number of a version."),
        ["licences_in"] = ("licences_in(licence)", "Every licence that an expression names."),
        ["strictest"] = ("strictest(items)", "The highest of values that have an order."),
        ["digest"] = ("digest(text)", "A SHA-256 digest; in samples and tests only."),
    };

    public IEnumerable<string> Words => _words.Keys;

    public IEnumerable<string> Functions => _functions.Keys;

    public string? Word(string word) => _words.GetValueOrDefault(word);

    public string Signature(string function) => _functions.TryGetValue(function, out var found) ? found.Signature
        : function;

    public string? Function(string function) => _functions.TryGetValue(function, out var found)
        ? $"**{found.Signature}** · function\n\n{found.Doc}" : null;
}
