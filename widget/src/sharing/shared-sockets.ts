import type { SocketFactory } from '../client/connection.ts';
import type { Locks } from '../client/visitor-store.ts';
import { FrameLog } from './frame-log.ts';
import { SharedSocket, type Line } from './shared-socket.ts';

/** Another tab has the socket eight seconds after its holder's last sign of life. */
const PACE = { patienceMs: 2_000, everyMs: 4_000 };

/** Sockets that all tabs of a browser share which ask for them by the same name. */
export function sharedSockets(
  name: string,
  locks: Locks,
  open: SocketFactory,
  pace: Pick<Line, 'patienceMs' | 'everyMs'> = PACE,
): SocketFactory {
  const log = new FrameLog();
  return (url, protocol) =>
    // As much of a socket as a connection uses.
    new SharedSocket({ name, locks, log, ...pace, open: () => open(url, protocol) }) as unknown as WebSocket;
}
