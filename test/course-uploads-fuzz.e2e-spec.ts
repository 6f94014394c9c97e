import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startApp, type TestApp } from './support/app.js';
import { asBuffer } from './support/as-buffer.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const FILES = 400;
const AT_ONCE = 8;
const SCRIPT = '<html><script>alert(1)</script></html>';
const SERVED = /^(image\/(png|jpeg|webp)|video\/(mp4|webm)|text\/vtt; charset=utf-8)$/;
let app: TestApp;
let admin: Agent;
let path: string;

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function seeds(): Promise<Buffer[]> {
  const image = sharp({ create: { width: 60, height: 40, channels: 4, background: '#22668880' } });
  const pictures = await Promise.all(
    (['png', 'jpeg', 'webp', 'gif'] as const).map((format) => image.clone().toFormat(format).toBuffer()),
  );
  return [
    ...pictures,
    Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1'),
    Buffer.from('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm\x42\x87\x81\x02', 'latin1'),
    Buffer.from('WEBVTT\n\n00:00.000 --> 00:10.000\nHello\n'),
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    Buffer.from(SCRIPT),
  ];
}

/** Turns bytes over, cuts some away, doubles some, hangs a script on or puts it in. */
function mutated(seed: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(seed);
  for (let step = random(4); step >= 0; step--) {
    const at = random(bytes.length + 1);
    const parts = [bytes.subarray(0, at), bytes.subarray(at)] as const;
    switch (random(5)) {
      case 0:
        if (at < bytes.length) bytes[at] = random(256);
        break;
      case 1:
        bytes = Buffer.concat([parts[0], parts[1].subarray(random(20))]);
        break;
      case 2:
        bytes = Buffer.concat([parts[0], parts[0].subarray(-random(20)), parts[1]]);
        break;
      case 3:
        bytes = Buffer.concat([bytes, Buffer.from(SCRIPT)]);
        break;
      default:
        bytes = Buffer.concat([parts[0], Buffer.from(SCRIPT), parts[1]]);
    }
  }
  return bytes;
}

beforeAll(async () => {
  app = await startApp();
  const runs = await buildPerson(app);
  await grant(app, runs.id, 'admin');
  admin = await signInAs(app, runs.id);
  const { body } = await admin.post('/api/course-drafts').send({ title: 'Whatever comes', language: 'en' });
  path = `/api/course-drafts/${body.slug}/files`;
});
afterAll(() => app.close());

it(`answers ${FILES} broken and dressed-up files without an error of ours, and serves none of them as what could act`, async () => {
  const random = numbers(20_261_130);
  const from = await seeds();
  const endings = ['png', 'html', 'svg', 'mp4', 'js', 'vtt', 'png.html', ''];
  const files = Array.from({ length: FILES }, () => ({
    name: `file.${endings[random(endings.length)]}`,
    content: mutated(from[random(from.length)] ?? Buffer.alloc(0), random),
  }));
  const names = new Set<string>();
  const statuses = new Map<number, number>();
  const send = async ({ name, content }: (typeof files)[number]) => {
    const { status, body } = await admin
      .post(path)
      .query({ name })
      .set('Content-Type', 'application/octet-stream')
      .send(content);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 201) names.add(body.name);
  };
  for (let at = 0; at < FILES; at += AT_ONCE) await Promise.all(files.slice(at, at + AT_ONCE).map(send));
  expect([...statuses.keys()].filter((status) => status !== 201 && status !== 422)).toEqual([]);
  // Both ways out were tried.
  expect(Math.min(statuses.get(201) ?? 0, statuses.get(422) ?? 0)).toBeGreaterThan(50);
  for (const name of names) {
    const { status, headers, body } = await admin.get(`${path}/${name}`).buffer(true).parse(asBuffer);
    expect([name, status, headers['content-type']]).toEqual([name, 200, expect.stringMatching(SERVED)]);
    expect([headers['x-content-type-options'], headers['content-security-policy']]).toEqual([
      'nosniff',
      "default-src 'none'; sandbox",
    ]);
    if (String(headers['content-type']).startsWith('image/')) expect(body.includes('<script')).toBe(false);
  }
}, 120_000);
