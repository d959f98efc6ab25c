namespace Disentangle.Learning.Checkpoints;

/// <summary>Turns a checkpoint into weights for other tools.</summary>
public static class WeightsExport
{
    /// <summary>Writes the network's weights alone, under the names of a PyTorch state dictionary.</summary>
    /// <param name="checkpoint">A checkpoint of a run.</param>
    /// <param name="path">The file to write; <c>safetensors.torch.load_file</c> reads it.</param>
    /// <exception cref="SafetensorsFormatException">The checkpoint is damaged.</exception>
    public static void Write(string checkpoint, string path)
    {
        SafetensorsFile file = SafetensorsFile.Read(checkpoint);
        IEnumerable<TensorData> weights = file.Tensors.Where(
            tensor => !tensor.Name.StartsWith(AdamMoments.Prefix, StringComparison.Ordinal));
        new SafetensorsFile(weights, new Dictionary<string, string> { ["format"] = "pt" }).Write(path);
    }
}
