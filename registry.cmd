@echo off
rem The registry command from this clone: builds it when need be, then runs it.
setlocal
dotnet build "%~dp0sdk\ModelRegistry.Cli" -c Release -v quiet --nologo -clp:ErrorsOnly >"%TEMP%\registry-build.log" 2>&1 <nul
if errorlevel 1 (
  type "%TEMP%\registry-build.log" 1>&2
  exit /b 3
)
dotnet exec "%~dp0sdk\ModelRegistry.Cli\bin\Release\net10.0\registry.dll" %*
exit /b %ERRORLEVEL%
