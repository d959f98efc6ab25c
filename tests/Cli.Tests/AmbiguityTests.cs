using System.Text.Json;

namespace Disentangle.Cli.Tests;

public sealed class AmbiguityTests
{
    [Fact]
    public void Dsprites_RepeatsItsFirstAngleInEveryContext()
    {
        using TemporaryFolder folder = new();
        JsonElement json = CliProcess.Run("ambiguity", "dsprites", "--joint", "independent", "-o", folder["groups.csv"], "--json").ShouldSucceed().Json;
        JsonElement first = json.GetProperty("patterns")[0];
        Assert.Equal("orientation", first.GetProperty("factor").GetString());
        Assert.Equal([0, 39], first.GetProperty("classes").EnumerateArray().Select(c => c.GetInt32()));
        Assert.Equal((18_432, 18_432), (first.GetProperty("contexts").GetInt32(), first.GetProperty("all_contexts").GetInt32()));

        long combinations = json.GetProperty("combinations").GetInt64(), distinct = json.GetProperty("distinct_images").GetInt64();
        long groups = json.GetProperty("groups").GetInt64(), inGroups = json.GetProperty("ambiguous_combinations").GetInt64();
        Assert.Equal(737_280, combinations);
        Assert.Equal(combinations - inGroups + groups, distinct);
        Assert.Equal(inGroups + 1, File.ReadLines(folder["groups.csv"]).Count());

        // The repeated angle alone costs 1/20 ln 2; shape and position are always seen.
        Assert.True(json.GetProperty("conditional_entropy_nats").GetDouble() > Math.Log(2) / 20);
        Assert.Equal([0, 0, 0], new[] { 1, 4, 5 }.Select(f => json.GetProperty("factors")[f].GetProperty("conditional_entropy_nats").GetDouble()));
    }

    [Fact]
    public void Triangle_AtItsOwnJoint_HasNoEqualImages()
    {
        string text = CliProcess.Run("ambiguity", "triangle").ShouldSucceed().Output;
        Assert.Contains("none: every combination has an image of its own", text);
        Assert.Contains("H(g|x)             0 nats", text);
    }

    [Theory]
    [InlineData("ambiguity dsprites -o groups.txt", "groups.txt")]
    [InlineData("ambiguity dsprite", "Did you mean 'dsprites'?")]
    [InlineData("ambiguity dsprites --seed 3", "--seed")]
    public void BadArguments_EndWithUsageAndNameTheCure(string command, string expected)
    {
        CliResult result = CliProcess.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
    }
}
