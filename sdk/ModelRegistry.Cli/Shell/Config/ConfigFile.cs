using System.Text.Json;

namespace ModelRegistry.Cli.Shell.Config;

/// <summary>
/// Keeps the last login in <c>$XDG_CONFIG_HOME/model-registry/config.json</c> (else <c>~/.config</c>, on Windows the
/// roaming profile), readable by its owner only.
/// </summary>
static class ConfigFile
{
    public static string Location
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
            if (string.IsNullOrEmpty(home))
                home = Environment.GetFolderPath(
                    Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(home, "model-registry", "config.json");
        }
    }

    /// <summary>The last login; null when there was none.</summary>
    /// <exception cref="CommandException">The file is broken.</exception>
    public static SavedLogin? Read()
    {
        if (!File.Exists(Location)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Location), SavedLoginJson.Default.SavedLogin);
        }
        catch (JsonException)
        {
            throw CommandException.Usage(
                $"{Location} is not what a login writes.", "Delete it and run: registry login URL");
        }
    }

    /// <summary>Replaces what was there, in one step.</summary>
    public static void Write(SavedLogin login)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Location) ?? ".");
        var fresh = $"{Location}.{Environment.ProcessId}.tmp";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(file, login, SavedLoginJson.Default.SavedLogin);
        }

        File.Move(fresh, Location, overwrite: true);
    }

    /// <summary>Forgets the last login; false when there was none.</summary>
    public static bool Delete()
    {
        if (!File.Exists(Location)) return false;
        File.Delete(Location);
        return true;
    }
}
