using ModelRegistry.Host.Startup;

return await Launcher.RunAsync(args);
