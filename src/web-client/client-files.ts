import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** A file as it can be sent. */
export interface AssetForm {
  encoding: 'br' | 'gzip' | 'identity';
  content: Buffer;
}

/** One built file under the name that its content hashes to, its smallest form first. */
export interface Asset {
  type: string;
  forms: AssetForm[];
}

/** The built client: the page, with a place for the nonce, and its assets by path. */
export interface ClientFiles {
  page: string;
  assets: ReadonlyMap<string, Asset>;
}

/**
 * Reads the built client into memory, where it is a few megabytes: a request picks by exact name, so that no address can
 * reach another file. Throws when the client is not built.
 */
export function readClientFiles(folder: string): ClientFiles {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error('The browser client is not built: run npm run build.');
  const names = readdirSync(join(folder, 'assets'));
  const assets = names
    .filter((name) => extname(name) in TYPES)
    .map((name): [string, Asset] => [`/assets/${name}`, readAsset(join(folder, 'assets', name))]);
  return { page: readFileSync(page, 'utf8'), assets: new Map(assets) };
}

function readAsset(path: string): Asset {
  const files = [
    { encoding: 'br' as const, file: `${path}.br` },
    { encoding: 'gzip' as const, file: `${path}.gz` },
    { encoding: 'identity' as const, file: path },
  ];
  const forms = files
    .filter(({ file }) => existsSync(file))
    .map(({ encoding, file }) => ({ encoding, content: readFileSync(file) }));
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', forms };
}
