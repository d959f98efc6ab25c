using Disentangle.Cli;

return CommandLineApplication.Run(args);
