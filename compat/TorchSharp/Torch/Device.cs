namespace TorchSharp;

public static partial class torch
{
    public static Device CPU { get; } = new(DeviceType.CPU);

    public static Device CUDA { get; } = new(DeviceType.CUDA);

    public static Device device(string description) => new(description);

    public static Device device(string type, int index) => new(type, index);

    public static Device device(DeviceType type, int index = -1) => new(type, index);

    /// <summary>Where a tensor's memory is: the CPU, or a CUDA device by number.</summary>
    public sealed class Device : IEquatable<Device>
    {
        public Device(string description)
            : this(ParseType(description, out int index), index)
        {
        }

        public Device(string type, int index)
            : this(ParseType(type, out _), index)
        {
        }

        public Device(DeviceType type, int index = -1)
        {
            this.type = type;
            this.index = index;
        }

        public DeviceType type { get; }

        public int index { get; }

        internal long Packed => ((long)type << 32) | (uint)index;

        internal static Device Unpack(long packed) => new((DeviceType)(packed >> 32), (sbyte)packed);

        public static implicit operator Device(string description) => new(description);

        public static bool operator ==(Device? left, Device? right) => left is null ? right is null : left.Equals(right);

        public static bool operator !=(Device? left, Device? right) => !(left == right);

        public bool Equals(Device? other) => other is not null && other.type == type && other.index == index;

        public override bool Equals(object? obj) => obj is Device other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(type, index);

        public override string ToString() =>
            (type == DeviceType.CPU ? "cpu" : "cuda") + (index < 0 ? string.Empty : $":{index}");

        private static DeviceType ParseType(string description, out int index)
        {
            ArgumentNullException.ThrowIfNull(description);
            string[] parts = description.Split(':');
            index = -1;
            bool valid = parts.Length == 1 || (parts.Length == 2 && int.TryParse(parts[1], out index) && index >= 0);
            return (valid, parts[0]) switch
            {
                (true, "cpu") => DeviceType.CPU,
                (true, "cuda") => DeviceType.CUDA,
                _ => throw new ArgumentException(
                    $"'{description}' is no device; allowed are \"cpu\", \"cuda\" and \"cuda:N\" with N from 0.", nameof(description)),
            };
        }
    }
}
