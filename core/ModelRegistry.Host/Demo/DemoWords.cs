namespace ModelRegistry.Host.Demo;

/// <summary>The words that demo data is made of, the frequent ones first.</summary>
sealed class DemoWords
{
    public Zipf<string> Groups { get; } = new(
    [
        "search", "fraud", "support", "recommendations", "pricing", "vision", "speech", "risk", "marketing",
        "logistics", "ads", "trust", "payments", "claims", "forecasting", "docs", "hr", "legal", "robotics", "research",
        "growth", "identity", "maps", "moderation", "quality", "energy", "retail", "health", "security", "translation",
    ], 0.9);

    public Zipf<string> Subjects { get; } = new(
    [
        "answer", "intent", "fraud", "churn", "ranking", "demand", "sentiment", "document", "image", "query", "price",
        "invoice", "entity", "anomaly", "speech", "summary", "topic", "click", "basket", "route", "claim", "face",
        "toxicity", "language", "address", "lead", "credit", "defect", "weather", "energy", "review", "ticket",
    ], 0.7);

    public Zipf<string> Roles { get; } = new(
    [
        "classifier", "bot", "ranker", "encoder", "detector", "forecaster", "extractor", "scorer", "generator",
        "summarizer", "embedder", "matcher", "segmenter", "tagger", "router", "planner",
    ], 0.8);

    public Zipf<string> Tags { get; } = new(
    [
        "english", "production", "baseline", "multilingual", "realtime", "batch", "experimental", "distilled",
        "quantized", "fine-tuned", "rag", "faq", "customer-facing", "internal", "tabular", "nightly", "edge", "gpu",
        "legacy", "a-b-test", "pilot", "german", "french", "spanish", "explainable", "privacy", "low-latency", "lora",
        "cold-start", "seasonal", "synthetic", "benchmarked",
    ]);

    public Zipf<string> Licences { get; } = new(
    [
        "Apache-2.0", "MIT", "LicenseRef-proprietary", "BSD-3-Clause", "CC-BY-4.0", "LicenseRef-llama3", "GPL-3.0-only",
        "CC-BY-NC-4.0", "OpenRAIL++", "MPL-2.0", "Apache-2.0 OR MIT",
    ], 1.2);

    public Zipf<string> Frameworks { get; } =
        new(["pytorch", "scikit-learn", "xgboost", "tensorflow", "onnx", "lightgbm", "jax", "catboost"], 1.1);

    public Zipf<string> Kinds { get; } = new(
    [
        "tabular", "nlp", "llm", "embedding", "vision", "recommender", "time-series", "speech", "agent", "multimodal",
    ], 0.8);

    public Zipf<string> Tiers { get; } = new(["Low", "Medium", "High"], 0.9);

    public Zipf<string> Regions { get; } =
        new(["us-east-1", "eu-west-1", "eu-central-1", "us-west-2", "ap-southeast-1", "ap-northeast-1"]);

    public Zipf<string> Owners { get; } =
        new([.. Enumerable.Range(1, 200).Select(number => $"owner-{number}@example.com")], 0.8);

    public Zipf<string> Datasets { get; } = new([.. Enumerable.Range(1, 500).Select(number => $"dataset-{number}")]);

    public Zipf<string> BaseModels { get; } = new(
    [
        "mistralai/Mistral-7B-v0.3", "meta-llama/Llama-3.1-8B", "google-bert/bert-base-uncased", "Qwen/Qwen2.5-7B",
        "FacebookAI/xlm-roberta-base", "google/gemma-2-9b", "openai/whisper-large-v3", "BAAI/bge-base-en-v1.5",
    ]);
}
