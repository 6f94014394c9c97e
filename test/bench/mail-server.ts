import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes whatever comes, in a process of its own: it says its port, and on any message how much it took since. */
let taken = 0;
const server = new SMTPServer({
  logger: false,
  disabledCommands: ['STARTTLS', 'AUTH'],
  authOptional: true,
  disableReverseLookup: true,
  onData: (stream, _, done) => {
    stream.on('data', () => undefined);
    stream.on('end', () => {
      taken++;
      done(null, 'Queued');
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
process.on('message', () => {
  process.send?.(taken);
  taken = 0;
});
process.on('disconnect', () => process.exit());
