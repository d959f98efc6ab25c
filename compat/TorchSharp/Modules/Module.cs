using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Parameters, buffers and submodules by name. Owns them: disposing a module disposes them all.</summary>
        public abstract partial class Module : IDisposable
        {
            private readonly Dictionary<string, Parameter> _parameters = [];
            private readonly Dictionary<string, (Tensor Tensor, bool Persistent)> _buffers = [];
            private readonly Dictionary<string, Module> _children = [];
            private readonly string _name;
            private bool _componentsRegistered;

            protected Module(string name) => _name = name;

            public bool training { get; private set; } = true;

            public virtual string GetName() => _name;

            public void register_parameter(string name, Parameter param)
            {
                CheckName(name);
                _parameters.Add(name, param);
            }

            public void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                CheckName(name);
                _buffers.Add(name, (tensor.DetachFromDisposeScope(), persistent));
            }

            public void register_module(string name, Module submodule)
            {
                CheckName(name);
                submodule.RegisterComponents();
                _children.Add(name, submodule);
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public virtual void train(bool on = true)
            {
                RegisterComponents();
                training = on;
                foreach (Module child in _children.Values)
                {
                    child.train(on);
                }
            }

            public void eval() => train(false);

            public virtual Module apply(Action<Module> fn)
            {
                foreach (Module child in children())
                {
                    child.apply(fn);
                }

                fn(this);
                return this;
            }

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter parameter in parameters())
                {
                    ClearGrad(parameter, set_to_none);
                }
            }

            public void requires_grad_(bool requires_grad = true)
            {
                foreach (Parameter parameter in parameters())
                {
                    parameter.requires_grad = requires_grad;
                }
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            internal static void ClearGrad(Parameter parameter, bool toNone)
            {
                if (toNone)
                {
                    parameter.SetGrad(null);
                }
                else if (parameter.grad is { } grad)
                {
                    using (grad)
                    {
                        grad.zero_();
                    }
                }
            }

            /// <summary>Changes type or device in place; the parameter objects stay the same, so that optimizers keep them.</summary>
            internal void Convert(Func<Tensor, Tensor> convert)
            {
                using IDisposable mode = no_grad();
                foreach (Parameter parameter in parameters())
                {
                    bool trained = parameter.requires_grad;
                    parameter.Become(convert(parameter));
                    parameter.requires_grad = trained;
                }

                foreach ((_, Tensor buffer) in named_buffers())
                {
                    buffer.Become(convert(buffer));
                }
            }

            /// <summary>Registers the fields of the class that hold modules, parameters or tensors (as buffers), by field name.</summary>
            protected internal virtual void RegisterComponents()
            {
                if (_componentsRegistered)
                {
                    return;
                }

                _componentsRegistered = true;
                for (Type? type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                {
                    foreach (FieldInfo field in type.GetFields(
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        Register(field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name, field.GetValue(this));
                    }
                }
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                IEnumerable<IDisposable> tensors = _parameters.Values.Concat(_buffers.Values.Select(buffer => buffer.Tensor));
                foreach (IDisposable part in tensors.Concat(_children.Values))
                {
                    part.Dispose();
                }
            }

            private void Register(string name, object? value)
            {
                switch (value)
                {
                    case Module module when !_children.ContainsValue(module):
                        register_module(name, module);
                        break;
                    case Parameter parameter when !_parameters.ContainsValue(parameter):
                        register_parameter(name, parameter);
                        break;
                    case Tensor tensor and not Modules.Parameter when !_buffers.Values.Any(b => ReferenceEquals(b.Tensor, tensor)):
                        register_buffer(name, tensor);
                        break;
                }
            }

            private void CheckName(string name)
            {
                if (string.IsNullOrEmpty(name) || name.Contains('.'))
                {
                    throw new ArgumentException($"'{name}' is no component name: it must not be empty or contain a dot.", nameof(name));
                }

                if (_parameters.ContainsKey(name) || _buffers.ContainsKey(name) || _children.ContainsKey(name))
                {
                    throw new InvalidOperationException($"{GetType().Name} has a component named '{name}' already.");
                }
            }
        }
    }
}
