namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Parameters and persistent buffers by dotted name, in PyTorch's order: the module's own tensors.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                RegisterComponents();
                destination ??= [];
                string head = string.IsNullOrEmpty(prefix) ? string.Empty : prefix + ".";
                foreach ((string name, Modules.Parameter parameter) in _parameters)
                {
                    destination.TryAdd(head + name, parameter);
                }

                foreach ((string name, (Tensor buffer, bool persistent)) in _buffers)
                {
                    if (persistent)
                    {
                        destination.TryAdd(head + name, buffer);
                    }
                }

                foreach ((string name, Module child) in _children)
                {
                    child.state_dict(destination, head + name);
                }

                return destination;
            }

            /// <summary>Copies values into the module's own tensors.</summary>
            /// <exception cref="InvalidOperationException">strict, and a name is missing or unknown.</exception>
            /// <exception cref="ArgumentException">A tensor has another shape than the module's.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                Dictionary<string, Tensor> own = state_dict();
                List<string> missing = [.. own.Keys.Where(name => !source.ContainsKey(name) && skip?.Contains(name) != true)];
                List<string> unexpected = [.. source.Keys.Where(name => !own.ContainsKey(name) && skip?.Contains(name) != true)];
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        $"The state does not fit {GetType().Name}. Missing: {List(missing)}. Unexpected: {List(unexpected)}.");
                }

                using IDisposable mode = no_grad();
                foreach ((string name, Tensor tensor) in own)
                {
                    if (source.TryGetValue(name, out Tensor? value) && skip?.Contains(name) != true)
                    {
                        if (!value.shape.AsSpan().SequenceEqual(tensor.shape))
                        {
                            throw new ArgumentException(
                                $"{name} has the shape [{string.Join(", ", value.shape)}] in the state and " +
                                $"[{string.Join(", ", tensor.shape)}] in {GetType().Name}.");
                        }

                        tensor.copy_(value);
                    }
                }

                return (missing, unexpected);

                static string List(List<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
            }
        }
    }
}
