import { connect, createServer, type Socket } from 'node:net';

/**
 * What the network does: `pass` carries everything; `cut` closes what is open and refuses what comes; `lose-replies` carries
 * requests and loses what the server says, so that a client cannot know; `lose-requests` closes before anything is carried.
 */
export type Weather = 'pass' | 'cut' | 'lose-replies' | 'lose-requests';

export interface FaultProxy {
  readonly port: number;
  readonly setWeather: (weather: Weather) => void;
  /** Replies lost so far: proof that the fault took place. */
  readonly countLost: () => number;
  readonly close: () => Promise<void>;
}

/** A TCP proxy on loopback that turns bad at will. Each new connection goes to the next of the ports, so that nothing sticks. */
export async function openFaultProxy(ports: readonly number[]): Promise<FaultProxy> {
  let weather: Weather = 'pass';
  let turn = 0;
  let lost = 0;
  const open = new Set<Socket>();

  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => open.delete(client));
    if (weather === 'cut') return void client.destroy();
    const port = ports[turn % ports.length];
    turn += 1;
    if (port === undefined) throw new Error('openFaultProxy: needs a port');
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
    client.setNoDelay(true);
    client.on('data', (bytes) => {
      if (weather === 'lose-requests') client.destroy();
      else upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (weather === 'lose-replies') {
        lost += 1;
        client.destroy();
      } else client.write(bytes);
    });
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('openFaultProxy: no port');
  return {
    port: address.port,
    setWeather: (next) => {
      weather = next;
      if (next === 'cut') for (const socket of open) socket.destroy();
    },
    countLost: () => lost,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
