/**
 * Loaded before a command: whatever asks for a name or connects to another machine says so and ends the process. Sockets of this
 * machine's own processes, which have a path and no port, are let through.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what: string): never {
  process.stderr.write(`NETWORK: ${what}\n`);
  process.exit(86);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...words: unknown[]) {
  const [first] = words.flat() as [{ path?: string; port?: number; host?: string } | string];
  const isPath =
    typeof first === 'object' ? typeof first.path === 'string' : !/^\d+$/.test(String(first));
  if (!isPath) refuse(JSON.stringify(first));
  return Reflect.apply(connect, this, words) as net.Socket;
} as typeof connect;
dns.lookup = ((name: string) => refuse(name)) as unknown as typeof dns.lookup;
dns.promises.lookup = ((name: string) => refuse(name)) as unknown as typeof dns.promises.lookup;
globalThis.fetch = (address) => refuse(address instanceof Request ? address.url : String(address));
syncBuiltinESMExports();
