# Completion of amends for PowerShell. In your $PROFILE:
#   amends completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName amends -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or $wordToComplete -eq '' } |
        Select-Object -Skip 1 |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $program = $commandAst.CommandElements[0].Extent.Text
    $typed = $wordToComplete.Trim('"', "'")
    # Older versions lose an empty word on its way to a program.
    $answer = if ($typed -eq '') { & $program complete --next '--' @words 2>$null }
              else { & $program complete '--' @words $typed 2>$null }
    foreach ($line in $answer) {
        if ($line -like ':files*') {
            $before = if ($typed -match '^(.*=)') { $Matches[1] } else { '' }
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed.Substring($before.Length)) |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($before + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip) }
            continue
        }
        $word, $means = $line -split "`t", 2
        if (-not $means) { $means = $word }
        $written = if ($word -match '[\s''"$`;|&(){}]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
        [System.Management.Automation.CompletionResult]::new($written, $word, 'ParameterValue', $means)
    }
}
