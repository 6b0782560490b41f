namespace ModelRegistry.Policy.Editing;

/// <summary>What to change in a text so that it becomes another, line by line, as few lines as possible.</summary>
static class LineDiff
{
    const int MaxCells = 4_000_000;

    public static IReadOnlyList<TextEdit> Between(SourceText source, string target)
    {
        var (old, now) = (Lines(source.Text), Lines(target));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var (oldEnd, newEnd) = (old.Count, now.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        if (start == oldEnd && start == newEnd) return [];
        var offsets = Offsets(old);
        if ((long)(oldEnd - start) * (newEnd - start) > MaxCells)
            return [Edit(source, offsets, start, oldEnd, now[start..newEnd])];
        return [.. Hunks(old, now, start, oldEnd, newEnd)
            .Select(hunk => Edit(source, offsets, hunk.From, hunk.To, now[hunk.NewFrom..hunk.NewTo]))];
    }

    static TextEdit Edit(SourceText source, int[] offsets, int from, int to, List<string> lines) =>
        new(new(source, offsets[from], offsets[to] - offsets[from]), string.Concat(lines));

    static List<(int From, int To, int NewFrom, int NewTo)> Hunks(
        List<string> old, List<string> now, int start, int oldEnd, int newEnd)
    {
        var same = Longest(old, now, start, oldEnd, newEnd);
        List<(int, int, int, int)> hunks = [];
        var (i, j, from, newFrom) = (start, start, start, start);
        while (i < oldEnd || j < newEnd)
        {
            if (i < oldEnd && j < newEnd && old[i] == now[j])
            {
                if (i > from || j > newFrom) hunks.Add((from, i, newFrom, j));
                (i, j) = (i + 1, j + 1);
                (from, newFrom) = (i, j);
            }
            else if (j >= newEnd) i++;
            else if (i < oldEnd && same[i - start + 1, j - start] >= same[i - start, j - start + 1]) i++;
            else j++;
        }

        if (i > from || j > newFrom) hunks.Add((from, i, newFrom, j));
        return hunks;
    }

    /// <summary>How many lines the rests of both have in common, from every pair of lines on.</summary>
    static int[,] Longest(List<string> old, List<string> now, int start, int oldEnd, int newEnd)
    {
        var table = new int[oldEnd - start + 1, newEnd - start + 1];
        for (var i = oldEnd - start - 1; i >= 0; i--)
        {
            for (var j = newEnd - start - 1; j >= 0; j--)
            {
                table[i, j] = old[start + i] == now[start + j] ? table[i + 1, j + 1] + 1
                    : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    static List<string> Lines(string text)
    {
        List<string> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    static int[] Offsets(List<string> lines)
    {
        var offsets = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++) offsets[i + 1] = offsets[i] + lines[i].Length;
        return offsets;
    }
}
