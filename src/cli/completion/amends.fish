# Completion of amends for fish. Once:
#   amends completion fish > ~/.config/fish/completions/amends.fish

function __amends_complete
    set -l words (commandline -opc)
    set -l current (string replace -ar '["\']' '' -- (commandline -ct))
    set -l program $words[1]
    for line in ($program complete -- $words[2..] "$current" 2>/dev/null)
        if string match -q ':files*' -- $line
            set -l before (string match -r '^.*=' -- $current)
            for file in (__fish_complete_path (string replace -r '^.*=' '' -- $current))
                echo "$before$file"
            end
        else
            echo $line
        end
    end
end

complete -c amends -f -k -a '(__amends_complete)'
