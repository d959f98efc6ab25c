using Disentangle.Datasets.Files;
using Disentangle.Learning.Checkpoints;

namespace Disentangle.Learning.Runs;

/// <summary>
/// The folder of one training run: <c>config.yaml</c>, <c>metrics.jsonl</c>, <c>checkpoints/*.safetensors</c>, <c>pictures/*.png</c>,
/// <c>report.html</c>.
/// </summary>
public sealed class RunFolder
{
    private const string ConfigurationName = "config.yaml";

    private RunFolder(string path, RunConfiguration configuration)
    {
        FolderPath = path;
        Configuration = configuration;
        Checkpoints = new CheckpointFolder(Path.Combine(path, "checkpoints"));
    }

    /// <summary>The folder.</summary>
    public string FolderPath { get; }

    /// <summary>What the run was started with.</summary>
    public RunConfiguration Configuration { get; }

    /// <summary>Its checkpoints; a run that has some is continued from the newest, also after it was killed.</summary>
    public CheckpointFolder Checkpoints { get; }

    /// <summary>One JSON object per logged step.</summary>
    public string MetricsPath => Path.Combine(FolderPath, "metrics.jsonl");

    /// <summary>Folder of the pictures.</summary>
    public string PicturesPath => Path.Combine(FolderPath, "pictures");

    /// <summary>The self-contained report.</summary>
    public string ReportPath => Path.Combine(FolderPath, "report.html");

    /// <summary>Whether training would continue from a checkpoint instead of starting.</summary>
    public bool IsStarted => Checkpoints.Newest is not null;

    /// <summary>Whether a folder holds a run.</summary>
    public static bool Exists(string path) => File.Exists(Path.Combine(path, ConfigurationName));

    /// <summary>Opens a run.</summary>
    /// <exception cref="RunFolderException">There is none, its configuration is damaged, or it has another version.</exception>
    public static RunFolder Open(string path)
    {
        if (!Exists(path))
        {
            throw new RunFolderException(path, "there is no run here: no config.yaml. Start one with 'disentangle train … -o FOLDER'.");
        }

        return new RunFolder(path, ConfigurationFile.Read(path, Path.Combine(path, ConfigurationName)));
    }

    /// <summary>Creates a run in a new or empty folder, or opens the run of the same configuration that is there to continue it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="configuration">
    /// The configuration; its settings are resolved here. Settings that change nothing computed (steps, intervals; see
    /// <see cref="Training.SettingDescription.MayChange"/>) may differ from the run that is there and replace its own.
    /// </param>
    /// <exception cref="RunFolderException">Something else is there: other files, another version, or a run of another
    /// configuration, or another process is training there.</exception>
    /// <exception cref="Training.SettingException">A setting is outside its range.</exception>
    public static RunFolder CreateOrContinue(string path, RunConfiguration configuration)
    {
        RunConfiguration? earlier = Exists(path) ? Open(path).Configuration : null;
        configuration = configuration with { Settings = configuration.Settings.Resolve(earlier?.Settings) };
        if (earlier is not null)
        {
            IReadOnlyList<string> differences = earlier.DifferencesFrom(configuration);
            if (differences.Count > 0)
            {
                throw new RunFolderException(
                    path,
                    $"holds a run of another configuration ({string.Join("; ", differences)}). " +
                    "Choose another output folder, delete this one, or train with its configuration to continue it.");
            }
        }
        else if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any(entry => !IsLeftover(entry))))
        {
            throw new RunFolderException(path, "is not empty and holds no run. Choose another output folder, or empty this one.");
        }

        Directory.CreateDirectory(path);

        // A process that trains here keeps its configuration: it is written by the holder of the lock alone.
        using RunLock runLock = new(path);
        ConfigurationFile.Write(Path.Combine(path, ConfigurationName), configuration);
        return new RunFolder(path, configuration);
    }

    // What a process leaves that was killed while it wrote the very first file.
    private static bool IsLeftover(string entry) =>
        Path.GetFileName(entry) is RunLock.FileName or ConfigurationName + AtomicFile.TemporaryEnding;
}
