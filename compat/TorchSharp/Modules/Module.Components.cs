using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            public IEnumerable<(string name, Module module)> named_children()
            {
                RegisterComponents();
                return _children.Select(child => (child.Key, child.Value));
            }

            public IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules below this one, with dotted names.</summary>
            public IEnumerable<(string name, Module module)> named_modules() =>
                named_children().SelectMany(child => child.module.named_modules()
                    .Select(below => ($"{child.name}.{below.name}", below.module)).Prepend((child.name, child.module)));

            public IEnumerable<Module> modules() => named_modules().Select(module => module.module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                RegisterComponents();
                IEnumerable<(string, Parameter)> own = _parameters.Select(parameter => (parameter.Key, parameter.Value));
                return recurse ? Distinct(own.Concat(Below(child => child.named_parameters()))) : own;
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(parameter => parameter.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true)
            {
                RegisterComponents();
                IEnumerable<(string, Tensor)> own = _buffers.Select(buffer => (buffer.Key, buffer.Value.Tensor));
                return recurse ? Distinct(own.Concat(Below(child => child.named_buffers()))) : own;
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true) => named_buffers(recurse).Select(buffer => buffer.buffer);

            public Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(parameter => parameter.name == target).parameter;

            public Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(buffer => buffer.name == target).buffer;

            public bool has_parameter(string target) => get_parameter(target) is not null;

            public bool has_buffer(string target) => get_buffer(target) is not null;

            // A module or parameter that is used twice counts once, under its first name.
            private static IEnumerable<(string Name, T Item)> Distinct<T>(IEnumerable<(string Name, T Item)> items)
                where T : Tensor
            {
                HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
                return items.Where(item => seen.Add(item.Item));
            }

            private IEnumerable<(string Name, T Item)> Below<T>(Func<Module, IEnumerable<(string Name, T Item)>> list) =>
                _children.SelectMany(child => list(child.Value).Select(item => ($"{child.Key}.{item.Name}", item.Item)));
        }
    }
}
