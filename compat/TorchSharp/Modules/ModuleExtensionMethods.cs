namespace TorchSharp;

public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module => Converted(
            module, tensor => tensor.is_floating_point() ? tensor.to_type(type, non_blocking: non_blocking) : tensor.alias());

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module => module.to(type, non_blocking).to(device, non_blocking);

    public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
        where T : torch.nn.Module => Converted(module, tensor => tensor.to(device, non_blocking: non_blocking));

    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : torch.nn.Module => module.to(new torch.Device(deviceType, deviceIndex), non_blocking);

    public static T cpu<T>(this T module)
        where T : torch.nn.Module => module.to(torch.CPU);

    public static T cuda<T>(this T module)
        where T : torch.nn.Module => module.to(torch.CUDA);

    private static T Converted<T>(T module, Func<torch.Tensor, torch.Tensor> convert)
        where T : torch.nn.Module
    {
        module.Convert(convert);
        return module;
    }
}
