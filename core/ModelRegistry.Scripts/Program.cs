using ModelRegistry.Scripts.Compiling;
using ModelRegistry.Scripts.Protocol;
using ModelRegistry.Scripts.Running;

var frames = new Frames(Console.OpenStandardInput(), Console.OpenStandardOutput());
Console.SetIn(TextReader.Null);       // what a script writes or reads stays out of the frames
Console.SetOut(TextWriter.Null);
Console.SetError(TextWriter.Null);
switch (args)
{
    case ["compile"]: return new CompileOnce(frames).Run();
    case ["run"]: return new CallLoop(frames).Run();
    default: return 2;
}
