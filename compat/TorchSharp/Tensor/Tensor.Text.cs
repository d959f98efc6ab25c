using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const int EdgeItems = 3;
        private const int MaximumElements = 1000;

        /// <summary>Shape, type and device.</summary>
        public override string ToString() =>
            IsInvalid ? "disposed tensor" : $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

        /// <summary>Shape and type, then the elements; of long dimensions only both ends.</summary>
        public string ToString(string? fltFormat)
        {
            using IDisposable mode = no_grad();
            using DisposeScope scope = NewDisposeScope();
            Tensor values = detach().to(CPU).to_type(ScalarType.Float64);
            StringBuilder text = new(ToString());
            Write(text.Append('\n'), values, fltFormat ?? "g5", NumberOfElements > MaximumElements, 0);
            return text.ToString();
        }

        private static void Write(StringBuilder text, Tensor values, string format, bool shorten, int depth)
        {
            if (values.ndim == 0)
            {
                text.Append(values.item<double>().ToString(format));
                return;
            }

            long count = values.size(0);
            string separator = values.ndim == 1 ? ", " : ",\n" + new string(' ', depth + 1);
            text.Append('[');
            for (long i = 0; i < count; i++)
            {
                text.Append(i == 0 ? string.Empty : separator);
                if (shorten && i == EdgeItems && count > 2 * EdgeItems)
                {
                    text.Append("...").Append(separator);
                    i = count - EdgeItems;
                }

                Write(text, values.select(0, i), format, shorten, depth + 1);
            }

            text.Append(']');
        }
    }
}
