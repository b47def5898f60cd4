/** Loaded into a measured process by `--import`: answers the parent with CPU time and memory. */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ usage: { cpuUs: user + system, rssMb: process.memoryUsage().rss / 1024 / 1024 } });
});
process.channel?.unref();
