// Plain JavaScript, so that a worker thread can load it from the source tree and from the built one alike.
import Database from 'libsql';
import { parentPort, workerData } from 'node:worker_threads';

/** @param {number} cacheKilobytes */
function connect(cacheKilobytes) {
  const connection = new Database(workerData.file);
  connection.pragma('query_only = 1');
  connection.pragma('busy_timeout = 5000');
  connection.pragma(`cache_size = -${cacheKilobytes}`);
  return connection;
}

const connection = connect(65536);

/** @type {Map<number, { next: () => unknown[] | null, close: () => void }>} */
const streams = new Map();

/**
 * A stream has a connection of its own: a half-read one would keep every other read of its connection in the past.
 * @param {string} sql @param {unknown[]} parameters @param {number} size
 */
function openStream(sql, parameters, size) {
  const own = connect(8192);
  const rows = own.prepare(sql).iterate(...parameters);
  let isDone = false;
  const next = () => {
    const chunk = [];
    while (!isDone && chunk.length < size) {
      const { value, done } = rows.next();
      isDone = done === true;
      if (!done) chunk.push(value);
    }
    return chunk.length > 0 ? chunk : null;
  };
  /** libsql ends a query only with its last row, so whoever left early has the rest read in small steps. */
  const close = () => {
    if (next() === null) own.close();
    else setImmediate(close);
  };
  return { next, close };
}

/** @param {{ act: string, id: number, sql: string, parameters: unknown[], size: number }} request */
function answer(request) {
  switch (request.act) {
    case 'query':
      return connection.prepare(request.sql).all(...request.parameters);
    case 'open':
      streams.set(request.id, openStream(request.sql, request.parameters, request.size));
      return null;
    case 'next':
      return streams.get(request.id)?.next() ?? null;
    case 'close':
      streams.get(request.id)?.close();
      return streams.delete(request.id);
    default:
      throw new Error(`Unknown act ${request.act}`);
  }
}

parentPort?.on('message', ({ call, request }) => {
  try {
    parentPort?.postMessage({ call, result: answer(request) });
  } catch (error) {
    parentPort?.postMessage({ call, error: error instanceof Error ? error.message : String(error) });
  }
});
