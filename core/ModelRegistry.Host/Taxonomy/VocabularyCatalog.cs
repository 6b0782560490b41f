namespace ModelRegistry.Host.Taxonomy;

/// <summary>
/// The six vocabularies that there are, with the terms to begin with. Administrators add to them and retire what they
/// do not use; the shipped policy packs name some of the values.
/// </summary>
sealed class VocabularyCatalog
{
    public IReadOnlyList<VocabularyInfo> All { get; } =
    [
        new("business-domain", "Business domain", "The part of the business that a model works for.",
        [
            Term("customer-service", "Customer service", "Answers customers and agents."),
            Term("engineering", "Engineering", "Builds and tests products."),
            Term("finance", "Finance", "Accounting, planning and treasury."),
            Term("fraud-and-risk", "Fraud and risk", "Finds fraud and measures risk."),
            Term("human-resources", "Human resources", "Hires, pays and develops people."),
            Term("legal-and-compliance", "Legal and compliance", "Contracts, law and regulation."),
            Term("marketing-and-sales", "Marketing and sales", "Finds and wins customers."),
            Term("operations", "Operations", "Production, logistics and procurement."),
            Term("product", "Product", "A feature that customers use."),
            Term("search-and-discovery", "Search and discovery", "Finds and ranks things."),
        ]),
        new("use-case", "Use case", "What a model is used for.",
        [
            Term("anomaly-detection", "Anomaly detection", "Finds what is out of the ordinary."),
            Term("biometrics", "Biometrics", "Identifies or sorts people by body or behaviour."),
            Term("code-assistance", "Code assistance", "Writes and reviews code."),
            Term("content-generation", "Content generation", "Writes texts, images or sound."),
            Term("content-moderation", "Content moderation", "Decides what may be published."),
            Term("credit-scoring", "Credit scoring", "Judges who is lent money."),
            Term("document-processing", "Document processing", "Reads and sorts documents."),
            Term("education", "Education", "Admits, teaches or grades people."),
            Term("essential-services", "Essential services", "Decides on benefits, insurance or emergency help."),
            Term("forecasting", "Forecasting", "Predicts quantities."),
            Term("fraud-detection", "Fraud detection", "Finds fraud."),
            Term("hiring", "Hiring", "Selects, promotes or watches people at work."),
            Term("law-enforcement", "Law enforcement", "Helps police, border control or courts."),
            Term("medical", "Medical", "Helps to diagnose or treat people."),
            Term("question-answering", "Question answering", "Answers questions from sources."),
            Term("recommendation", "Recommendation", "Suggests things to people."),
            Term("search", "Search", "Finds and ranks things."),
            Term("summarization", "Summarization", "Shortens texts."),
            Term("translation", "Translation", "Translates texts or speech."),
        ]),
        new("sensitivity", "Sensitivity", "How sensitive the data of a model is.",
        [
            Term("public", "Public", "Anybody may see it."),
            Term("internal", "Internal", "For people of the organisation."),
            Term("confidential", "Confidential", "For people who need it."),
            Term("restricted", "Restricted", "For named people; harm if it gets out."),
        ]),
        new("data-domain", "Data domain", "What the data of a model is about.",
        [
            Term("behaviour", "Behaviour", "Clicks, visits and usage."),
            Term("communications", "Communications", "Mails, chats and calls."),
            Term("customer", "Customer", "Who customers are."),
            Term("employee", "Employee", "Who works here."),
            Term("financial", "Financial", "Money and accounts."),
            Term("health", "Health", "Health of people."),
            Term("media", "Media", "Images, sound and video."),
            Term("product", "Product", "Goods and services."),
            Term("public-web", "Public web", "Taken from public web pages."),
            Term("sensor", "Sensor", "Measured by machines."),
            Term("source-code", "Source code", "Programs."),
            Term("transaction", "Transaction", "Orders and payments."),
        ]),
        new("geography", "Geography", "Where the people are whom a model is for or about.",
        [
            Term("global", "Global", "Everywhere."),
            Term("EU", "European Union", "Member states of the European Union."),
            Term("EEA", "European Economic Area", "The Union, Iceland, Liechtenstein and Norway."),
            Term("UK", "United Kingdom", "Great Britain and Northern Ireland."),
            Term("CH", "Switzerland", "Switzerland."),
            Term("US", "United States", "United States of America."),
            Term("CA", "Canada", "Canada."),
            Term("LATAM", "Latin America", "Central and South America."),
            Term("MEA", "Middle East and Africa", "Middle East and Africa."),
            Term("IN", "India", "India."),
            Term("CN", "China", "China."),
            Term("JP", "Japan", "Japan."),
            Term("APAC", "Asia-Pacific", "Asia and the Pacific."),
        ]),
        new("customer-impact", "Customer impact", "How customers meet a model.",
        [
            Term("none", "None", "Customers never meet it."),
            Term("indirect", "Indirect", "It shapes what customers get, behind people who check it."),
            Term("advisory", "Advisory", "It advises customers, who decide."),
            Term("direct", "Direct", "Customers talk to it or see its output."),
            Term("decisive", "Decisive", "It decides about customers."),
        ]),
    ];

    public VocabularyInfo? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    static SeedTerm Term(string value, string label, string description) => new(value, label, description);
}
