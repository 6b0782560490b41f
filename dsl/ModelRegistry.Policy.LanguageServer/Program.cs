using ModelRegistry.Policy.LanguageServer.Running;

return await Launcher.RunAsync(args);
