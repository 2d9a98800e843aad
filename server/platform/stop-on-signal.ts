const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C reaches us several times: from the terminal, from npm, from the bootstrap. */
const sameCtrlCMs = 1_500;

/** On the first signal, closes one after the other and ends with 0; on a later one, ends at once. */
export function stopOnSignal(closings: readonly (() => Promise<void>)[], onStopping: () => void = () => {}): void {
  // A terminal that was closed sends SIGHUP and takes no more words: that must not keep us from closing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let since: number | undefined;
  const stop = async () => {
    if (since !== undefined) {
      if (Date.now() - since > sameCtrlCMs) process.exit(130);
      return;
    }
    since = Date.now();
    onStopping();
    try {
      for (const close of closings) await close();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`Stopping failed: ${error}\n`);
      process.exit(1);
    }
  };
  for (const signal of signals) process.on(signal, () => void stop());
}
