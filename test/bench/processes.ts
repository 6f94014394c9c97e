import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** In bytes: what a process holds now, and the most that it ever held. */
export interface ServerMemory {
  now: number;
  peak: number;
}

/** The product, listening on a port of this machine in a process of its own. */
export interface ServerProcess {
  url: string;
  memory(): Promise<ServerMemory>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill();
});

/** Starts a module of this folder as a process of its own that speaks with ours by messages; `node` are settings of Node itself. */
export function startProcess(
  module: string,
  settings: Record<string, string> = {},
  node: readonly string[] = [],
): ChildProcess {
  const env = { ...process.env, ...settings };
  const child = fork(new URL(module, import.meta.url), { env, execArgv: [...process.execArgv, ...node] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The next message of a process; throws when it ends without one. Nobody checks its form: both ends are ours. */
export async function nextMessage<T>(child: ChildProcess): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const onEnd = (code: number | null) => {
      reject(new Error(`A process of the bench ended with ${code ?? 'a signal'}.`));
    };
    child.once('exit', onEnd);
    child.once('message', (message) => {
      child.off('exit', onEnd);
      resolve(message as T);
    });
  });
}

/** Does one piece of work in a process of its own, and gives what it says at the end. */
export async function runProcess<T>(
  module: string,
  job: object,
  settings: Record<string, string> = {},
  node: readonly string[] = [],
): Promise<T> {
  const child = startProcess(module, settings, node);
  const result = nextMessage<T>(child);
  child.send(job);
  const answer = await result;
  if (child.exitCode === null) await once(child, 'exit');
  return answer;
}

export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const child = startProcess('./serve.js', settings);
  const url = await nextMessage<string>(child);
  return {
    url,
    memory: async () => {
      child.send('memory');
      return await nextMessage<ServerMemory>(child);
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}
