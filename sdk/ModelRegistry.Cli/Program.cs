using ModelRegistry.Cli.Shell;

return await Launcher.RunAsync(args);
