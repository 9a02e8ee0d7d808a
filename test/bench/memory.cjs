// Loaded before a command that is measured: says at its end how much memory it has had at most, threads included.
process.on('exit', () => {
  process.stderr.write(`most memory ${process.resourceUsage().maxRSS}\n`);
});
