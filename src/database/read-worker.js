// Plain JavaScript, so that a worker thread can load it from the source tree and from the built one alike.
import Database from 'libsql';
import { parentPort, workerData } from 'node:worker_threads';

const connection = new Database(workerData.file);
connection.pragma('query_only = 1');
connection.pragma('busy_timeout = 5000');
connection.pragma('cache_size = -65536');

/** @type {Map<number, { next: () => unknown[] | null }>} */
const streams = new Map();

/** @param {string} sql @param {unknown[]} parameters @param {number} size */
function openStream(sql, parameters, size) {
  const rows = connection.prepare(sql).iterate(...parameters);
  return {
    next() {
      const chunk = [];
      while (chunk.length < size) {
        const { value, done } = rows.next();
        if (done) break;
        chunk.push(value);
      }
      return chunk.length > 0 ? chunk : null;
    },
  };
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
