import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Gzipped JavaScript that a learner's browser fetches before the first screen may show, in bytes. */
const LIMIT = 200_000;
const ENTRIES = ['index.html', 'app/frame.tsx', 'learning/home-page.tsx'];

/**
 * The chunks that some modules need at once: they themselves and whatever they import, but not what they load later.
 * @param {Record<string, { file: string, imports?: string[] }>} manifest
 * @param {string[]} entries
 */
export function chunksOf(manifest, entries) {
  /** @type {Set<string>} */
  const wanted = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (wanted.has(key)) return;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The client's manifest does not know ${key}.`);
    wanted.add(key);
    for (const next of chunk.imports ?? []) visit(next);
  };
  entries.forEach(visit);
  const files = [...wanted].flatMap((key) => manifest[key]?.file ?? []);
  return [...new Set(files)].filter((file) => file.endsWith('.js'));
}

/**
 * Throws, and so fails the build, when the learner's first load weighs too much.
 * @param {string} folder
 */
export function checkFirstLoad(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const sizes = chunksOf(manifest, ENTRIES).map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const line = `The learner's first load: ${(total / 1000).toFixed(1)} of ${LIMIT / 1000} kB of JavaScript, gzipped.`;
  if (total <= LIMIT) {
    console.log(line);
    return;
  }
  const list = sizes.sort((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `  ${bytes}  ${file}`);
  throw new Error(`${line}\n${list.join('\n')}`);
}
