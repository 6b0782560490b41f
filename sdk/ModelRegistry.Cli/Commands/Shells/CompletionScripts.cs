using System.Diagnostics;

namespace ModelRegistry.Cli.Commands.Shells;

/// <summary>
/// The scripts by which shells complete the command. Each asks the command itself, through the directive
/// <c>[suggest:POSITION]</c>, so a script never grows old.
/// </summary>
static class CompletionScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string For(string shell) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => throw new UnreachableException(),
    }).ReplaceLineEndings("\n") + "\n";

    const string Bash = """
        # bash completion of registry; also for ./registry in a clone
        _registry_complete() {
          local word=${COMP_WORDS[COMP_CWORD]} line=$COMP_LINE point=$COMP_POINT IFS=$'\n'
          local found=$("${COMP_WORDS[0]}" "[suggest:$point]" "$line" 2>/dev/null)
          COMPREPLY=($(compgen -W "$found" -- "$word"))
        }
        complete -o default -F _registry_complete registry ./registry
        """;

    const string Zsh = """
        # zsh completion of registry
        _registry_complete() {
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          if (( ${#found} )) && [[ -n ${found[1]} ]]; then compadd -- "${found[@]}"; else _files; fi
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
        compdef _registry_complete registry
        """;

    const string Fish = """
        # fish completion of registry
        function __registry_complete
          set -l line (commandline -cp)
          set -l words (commandline -opc)
          $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c registry -a '(__registry_complete)'
        """;

    const string PowerShell = """
        # PowerShell completion of registry
        Register-ArgumentCompleter -Native -CommandName registry -ScriptBlock {
          param($word, $line, $point)
          registry "[suggest:$point]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;
}
