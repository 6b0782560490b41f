namespace ModelRegistry.Host.Demo;

/// <summary>Deals a number of things out to places with a heavy tail: each gets one, a few get very many.</summary>
static class Shares
{
    /// <param name="total">Things to deal out, at least one a place.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="exponent">How heavy the tail is: 0 deals evenly.</param>
    /// <param name="random">Which places are the big ones.</param>
    public static int[] Of(int total, int places, double exponent, Random random)
    {
        var weights = new double[places];
        for (var i = 0; i < places; i++) weights[i] = Math.Pow(i + 1, -exponent);
        random.Shuffle(weights);
        var sum = weights.Sum();
        var shares = new int[places];
        var rest = total - places;
        for (var i = 0; i < places; i++)
            shares[i] = 1 + (int)(weights[i] / sum * rest);
        for (var left = total - shares.Sum(); left > 0; left--) shares[random.Next(places)]++;
        return shares;
    }
}
