using System.Globalization;

namespace Disentangle.Learning.Reports;

/// <summary>Numbers as a reader wants them: four significant digits, thousands parted.</summary>
internal static class ReportNumber
{
    public static string Format(double value)
    {
        double size = Math.Abs(value);
        string format = size switch
        {
            0 => "0",
            < 1e-3 => "0.###e-0",
            < 1e-2 => "0.000000",
            < 1e-1 => "0.00000",
            < 1 => "0.0000",
            < 10 => "0.000",
            < 100 => "0.00",
            < 1000 => "0.0",
            < 1e9 => "#,0",
            _ => "0.###e0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>A count or position in full, such as a step.</summary>
    public static string Exact(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Tick labels: thousands as k, millions as M.</summary>
    public static string Tick(double value)
    {
        string text = Math.Abs(value) switch
        {
            >= 1e6 => (value / 1e6).ToString("0.###", CultureInfo.InvariantCulture) + "M",
            >= 1e3 => (value / 1e3).ToString("0.###", CultureInfo.InvariantCulture) + "k",
            > 0 and < 1e-4 => value.ToString("0.##e-0", CultureInfo.InvariantCulture),
            _ => value.ToString("0.######", CultureInfo.InvariantCulture),
        };
        return text.Replace('-', '−');
    }
}
