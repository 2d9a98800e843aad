/** On a terminal, a bar on stderr; silent elsewhere. */
export function progressBar(total: number) {
  const shown = process.stderr.isTTY === true;
  const every = Math.max(1, Math.floor(total / 100));
  return {
    at: (done: number) => {
      if (!shown || done % every !== 0) return;
      const share = done / total;
      process.stderr.write(`\r[${'#'.repeat(Math.round(share * 40)).padEnd(40)}] ${Math.round(share * 100)} %`);
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
