#compdef amends
# Completion of amends for zsh. In ~/.zshrc, after compinit:
#   source <(amends completion zsh)
# or once, into a folder of your fpath:
#   amends completion zsh > "${fpath[1]}/_amends"

_amends() {
  local line word files=0
  local -a whole whole_shown open open_shown
  local program=${(Q)words[1]}
  program=${program/#\~\//$HOME/}
  while IFS= read -r line; do
    if [[ $line == :files* ]]; then
      files=1
      continue
    fi
    word=${line%%$'\t'*}
    [[ $line == *$'\t'* ]] && line="$word  -- ${line#*$'\t'}"
    if [[ $word == *= ]]; then
      open+=("$word") open_shown+=("$line")
    else
      whole+=("$word") whole_shown+=("$line")
    fi
  done < <("$program" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
  (( $#whole )) && compadd -V amends -l -d whole_shown -a whole
  (( $#open )) && compadd -S '' -V amends -l -d open_shown -a open
  if (( files )); then
    [[ $PREFIX == *=* ]] && compset -P '*='
    _files
  fi
}

if [[ ${funcstack[1]} == _amends ]]; then
  _amends "$@"
elif (( $+functions[compdef] )); then
  compdef _amends amends
fi
