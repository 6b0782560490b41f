@echo off
rem The registry command from this clone: builds it when its sources have changed since the last build, then runs it.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "program=%root%sdk\ModelRegistry.Cli\bin\Release\net10.0\registry.dll"
set "stamp=%root%sdk\ModelRegistry.Cli\obj\registry.built"
set "log=%TEMP%\registry-build-%RANDOM%-%RANDOM%.log"

rem The commit that the sources are at; undefined where they are changed, or where there is no git: then it builds.
set "head="
for /f "usebackq delims=" %%h in (`git -C "%root%." rev-parse HEAD 2^>nul`) do set "head=%%h"
for /f "usebackq delims=" %%s in (`git -C "%root%." status --porcelain -- sdk core dsl 2^>nul`) do set "head="
set "built="
if exist "%stamp%" set /p built=<"%stamp%"
if not defined head goto build
if not "%head%"=="%built%" goto build
if exist "%program%" goto run

:build
dotnet build "%root%sdk\ModelRegistry.Cli" -c Release -v quiet --nologo -clp:ErrorsOnly >"%log%" 2>&1 <nul
if errorlevel 1 goto broken
del "%log%" 2>nul
if defined head (>"%stamp%" echo %head%) else (del "%stamp%" 2>nul)

:run
dotnet exec "%program%" %*
exit /b %ERRORLEVEL%

:broken
type "%log%" 1>&2
del "%log%" 2>nul
exit /b 3
