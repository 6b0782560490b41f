using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Watches the interpreter at work. It changes nothing of what comes out.</summary>
interface ITrace
{
    /// <summary>A condition is about to be judged; what it is made of comes before it is left.</summary>
    void Enter(Condition condition, Frame? frame);

    /// <summary>What the condition that was entered last came to.</summary>
    void Leave(Condition condition, Judgement judgement);

    /// <summary>A value was read for the condition that was entered last; its parts were read before it.</summary>
    void Read(Operand operand, Reading reading, Frame? frame);
}
