// Loaded before a command: says at its end what it took, in milliseconds of processor time and mebibytes of memory.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = Math.round((userCPUTime + systemCPUTime) / 1000);
  process.stderr.write(`usage ${JSON.stringify({ cpu, megabytes: Math.round(maxRSS / 1024) })}\n`);
});
