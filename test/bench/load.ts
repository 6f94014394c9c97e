import autocannon, { type Options, type Result } from 'autocannon';
import type { LoadJob, LoadResult } from './http-bench.js';

// Generates load in a process of its own, so that it does not share the server's event loop: every connection
// sends its own requests, each once.
process.once('message', (job: LoadJob) => {
  void run(job).then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});

async function run({ url, path, tokens, connections }: LoadJob): Promise<LoadResult> {
  const each = Math.floor(tokens.length / connections);
  let connected = 0;
  const options: Options = {
    url,
    connections,
    amount: each * connections,
    timeout: 30,
    bailout: connections,
    setupClient: (client) => {
      const own = tokens.slice(connected * each, ++connected * each);
      client.setRequests(
        own.map((token) => ({ method: 'POST', path, headers: { cookie: `inhouse_session=${token}` } })),
      );
    },
  };
  // The generator itself counts time in whole seconds.
  const start = performance.now();
  let end = start;
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(options, (error: Error | null, done) =>
      error ? reject(error) : resolve(done),
    );
    running.on('response', () => (end = performance.now()));
  });
  return {
    perSecond: result['2xx'] / ((end - start) / 1000),
    refused: result.non2xx + result.errors + result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
