# Completion of amends for bash. In ~/.bashrc:
#   source <(amends completion bash)
# or, where bash-completion is installed, once:
#   amends completion bash > ~/.local/share/bash-completion/completions/amends

_amends() {
  local line file files='' IFS=$' \t\n'
  local program=${1/#\~\//$HOME/}
  COMPREPLY=()
  # The whole line is handed over, because bash cuts words at = and : as well.
  while IFS= read -r line; do
    case $line in
      :files*)
        files=${line#:files}
        compopt -o filenames +o nospace 2>/dev/null
        while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "${files# }")
        ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <("$program" complete --line="${COMP_LINE:0:COMP_POINT}" --part="$2" 2>/dev/null)
}

complete -o nospace -o nosort -F _amends amends 2>/dev/null || complete -o nospace -F _amends amends
