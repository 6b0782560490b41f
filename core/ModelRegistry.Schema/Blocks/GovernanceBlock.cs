using static ModelRegistry.Schema.Blocks.Enums;
using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

/// <summary>Who decided what, which rules are waived, and when it is looked at again.</summary>
static class GovernanceBlock
{
    public static Field Build() => Expected("governance", Record("governance",
        Recorded(Expected("approvals", ListOf(Approval, 64), "Decisions about this content.")),
        Recorded(Field("exceptions", ListOf(Exception, 64), "Rules that are waived for a while.")),
        Recorded(Expected("recert_date", Date, "The day by which it must be certified again.")),
        Field("conformity", Record("conformity",
            Field("declared", Date, "The day the declaration of conformity was drawn up."),
            Field("document", Text, "The declaration: an address or an id."),
            Field("body", Text, "The notified body, where one took part.")),
            "The declaration of conformity of a high-risk system (Regulation (EU) 2024/1689, Art. 47).")),
        "Who decided what, which rules are waived, and when it is looked at again.");

    static RecordType Approval => Record("approval",
        Field("role", Role, "The role in which it was given."),
        Field("by", Person, "Who decided."),
        Field("decision", Decision, "What was decided."),
        Field("time", Instant, "When."),
        Field("rationale", Text, "Why."),
        Field("expires", Date, "The day after which it no longer counts."));

    static RecordType Exception => Record("exception",
        Field("rule", Text, "The rule that is waived."),
        Field("rationale", Text, "Why."),
        Field("approver_role", Role, "The role that granted it."),
        Field("approved_by", Person, "Who granted it."),
        Field("granted", Date, "The day it was granted."),
        Field("expires", Date, "Its last day."),
        Field("controls", SetOf(Text), "What is done instead."));
}
