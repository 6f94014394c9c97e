import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serveWebClient } from '../src/web-client/web-client.js';
import { startApp, type TestApp } from './support/app.js';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(2_000))})`;
const PAGE =
  '<html><meta property="csp-nonce" nonce="__CSP_NONCE__"><meta name="company-look" content="__COMPANY_LOOK__"><title>Inhouse</title><body>the client</body></html>';

let app: TestApp;
let folder: string;

function buildClient(): string {
  const parent = mkdtempSync(join(tmpdir(), 'inhouse-client-'));
  mkdirSync(join(parent, 'web/assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'not for the web');
  writeFileSync(join(parent, 'web/index.html'), PAGE);
  writeFileSync(join(parent, 'web/assets/main-abc123.js'), SCRIPT);
  writeFileSync(join(parent, 'web/assets/main-abc123.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(parent, 'web/assets/main-abc123.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(parent, 'web/assets/type-def456.woff2'), 'a typeface');
  return parent;
}

beforeAll(async () => {
  folder = buildClient();
  app = await startApp({}, undefined, undefined, (nest) => serveWebClient(nest, join(folder, 'web')));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const openPage = (path: string) => app.client().get(path).set('Accept', 'text/html,*/*;q=0.8');

describe('the page of the client', () => {
  it('comes at every address that a browser opens, and is never cached', async () => {
    for (const path of ['/', '/team/people', '/courses/listening/lessons/1', '/sign-in?back=%2Fteam']) {
      const response = await openPage(path);
      expect([path, response.status, response.type]).toEqual([path, 200, 'text/html']);
      expect(response.text).toContain('the client');
      expect(response.headers['cache-control']).toBe('no-store');
    }
    expect((await app.client().head('/').set('Accept', 'text/html')).status).toBe(200);
  });

  it('allows our own files, styles by a nonce that is new each time, and nothing else', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time++) {
      const response = await openPage('/');
      const policy = String(response.headers['content-security-policy']);
      const nonce = /'nonce-([\w-]{43})'/.exec(policy)?.[1] ?? '';
      expect(response.text).toContain(`nonce="${nonce}"`);
      expect(policy).toBe(
        `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
      );
      expect(response.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('looks as the company chose from its first paint on, and whatever the name holds stays words', async () => {
    await app.transactions.run(() =>
      app.database.insert('company_looks', {
        version: 1,
        name: 'Ann\'s "$&" <b>Co</b>',
        accent: '#7a1f5c',
        chosen_at: app.clock.now(),
      }),
    );
    const { text } = await openPage('/');
    expect(text).toContain("<title>Ann's &quot;$&amp;&quot; &lt;b&gt;Co&lt;/b&gt;</title>");
    const content = /name="company-look" content="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(content).not.toMatch(/[<>]/);
    expect(content).toContain('&quot;accent&quot;:&quot;#7a1f5c&quot;');
  });

  it('does not answer what is no page', async () => {
    expect((await app.client().get('/robots.txt').set('Accept', 'text/plain')).status).toBe(404);
    expect((await app.client().post('/team').send({})).status).toBe(404);
  });
});

describe('the assets of the client', () => {
  it('are kept for ever under names that change with their content', async () => {
    const response = await app.client().get('/assets/main-abc123.js');
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it('come compressed as the browser accepts it, the smallest form first', async () => {
    const encodingFor = async (accepted: string) =>
      (await app.client().get('/assets/main-abc123.js').set('Accept-Encoding', accepted)).headers[
        'content-encoding'
      ];
    expect(await encodingFor('gzip, deflate, br')).toBe('br');
    expect(await encodingFor('gzip')).toBe('gzip');
    expect(await encodingFor('identity')).toBeUndefined();
    expect(await encodingFor('br;q=0, gzip')).toBe('gzip');
    const plain = await app.client().get('/assets/main-abc123.js').set('Accept-Encoding', 'gzip');
    expect(plain.text).toBe(SCRIPT);
  });

  it('are only those that were built: other addresses are 404, wherever they point', async () => {
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const paths = [
      '/assets/no-such-file.js',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets/main-abc123.js.br',
    ];
    for (const path of paths) {
      // A client that does not tidy the address first, as supertest would.
      const [status, body] = await new Promise<[number, string]>((resolve) =>
        get({ host: '127.0.0.1', port, path, headers: { accept: 'text/plain' } }, (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve([response.statusCode ?? 0, text]));
        }),
      );
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toContain('not for the web');
    }
  });
});

describe('the API beside the client', () => {
  it('keeps its own answers: JSON, also for addresses that it does not know', async () => {
    for (const path of ['/api', '/api/no-such-route', '/API/no-such-route']) {
      const response = await openPage(path);
      expect([path, response.status, response.body.code]).toEqual([path, 404, 'ROUTE_NOT_FOUND']);
    }
    expect((await openPage('/api/me')).body.code).toBe('NOT_SIGNED_IN');
  });
});

it('says how to build the client where it is not built', () => {
  expect(() => serveWebClient(app.nest, join(folder, 'nowhere'))).toThrow('npm run build');
});
