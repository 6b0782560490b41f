using System.Text;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Documents;

/// <summary>
/// A member that some condition reads, or that leads to one. All of them together are the union read-set: a document
/// is read along them, and everything else in it is stepped over.
/// </summary>
/// <param name="name">The member's name; empty for an item.</param>
/// <param name="type">What it holds.</param>
/// <param name="space">Where its cells are.</param>
/// <param name="isItem">Whether it is an item, whose cell is the row's first and which is always read.</param>
sealed class SlotNode(string name, FieldType type, SlotSpace space, bool isItem = false)
{
    readonly List<SlotNode> _children = [];

    public FieldType Type => type;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>A number of its own among all nodes of the space.</summary>
    public int Id { get; } = space.NextId();

    /// <summary>
    /// The cell of its value, counted from the start of the document or row; -1 when nobody reads it.
    /// </summary>
    public int Slot { get; private set; } = -1;

    public IReadOnlyList<SlotNode> Children => _children;

    /// <summary>How items are laid out; null for what has none.</summary>
    public ItemShape? Items { get; } = ItemShape.Shaped(type, space);

    /// <summary>The node at the end of these steps, which the binder has followed before.</summary>
    public SlotNode Follow(ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty) return this;
        var step = steps[0];
        var child = _children.Find(each => each.Name == step);
        if (child is null)
        {
            child = new(step, ((RecordType)type).Find(step)!.Type, space); // the schema has it: it was bound
            _children.Add(child);
        }

        return child.Follow(steps[1..]);
    }

    public string Name => name;

    /// <summary>Whether somebody reads the value itself, and not only whether it is there or a digest.</summary>
    public bool IsRead { get; private set; } = isItem;

    /// <summary>The cell of its value, which is made when somebody asks first.</summary>
    public int Claim()
    {
        IsRead = true;
        return Glance();
    }

    /// <summary>The cell of its value, for somebody who does not read it.</summary>
    public int Glance() => Slot >= 0 ? Slot : Slot = space.NextSlot();
}
