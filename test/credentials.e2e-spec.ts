import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IssuerKeys } from '../src/badge-issuer/issuer-keys.js';
import { Signer } from '../src/badge-issuer/signer.js';
import { serveWebClient } from '../src/web-client/web-client.js';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { asBuffer } from './support/as-buffer.js';
import { startApp, anotherApp, type TestApp } from './support/app.js';
import { contentWithBadges } from './support/badges.js';
import { addContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { flawOf } from './support/vc-verifier.js';

let app: TestApp;
let admin: Agent;
let ana: BuiltPerson;
let client: Agent;
let web: string;
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'inhouse-page-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<html><head><title>Inhouse</title></head></html>');
  const settings = { PUBLIC_URL: 'https://learn.example.org' };
  app = await startApp(settings, undefined, undefined, (nest) => serveWebClient(nest, web));
  await addContent(app, contentWithBadges);
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});
beforeEach(async () => {
  ana = await buildPerson(app, { givenName: 'Ana', familyName: 'Peña' });
  client = await signInAs(app, ana.id);
  await give(ana, 'bridge');
});

async function give(person: BuiltPerson, slug: string): Promise<void> {
  const badge = await app.database.first<{ id: number }>('SELECT id FROM badges WHERE slug = ?', [slug]);
  const row = { badge_id: badge?.id, person_id: person.id, awarded_at: app.clock.now(), is_shown: 0 };
  await app.transactions.run(() => app.database.insert('awards', row));
}
const mine = async (slug = 'bridge') => (await client.get(`/api/me/badges/${slug}/credential`)).body;
async function signed(who: Agent = client, id?: string) {
  const path = `/api/awards/${id ?? (await mine()).id}/credential`;
  return JSON.parse((await who.get(path).buffer(true).expect(200)).text);
}
const settle = (nameForm: string, isShared: boolean) =>
  client.put('/api/me/badges/bridge/credential').send({ nameForm, isShared });

describe('a badge to take along', () => {
  it('is an Open Badge 3.0 that a library of others verifies, and names its person as they chose', async () => {
    const nameless = await signed();
    expect(await flawOf(app, nameless)).toBeNull();
    expect(JSON.stringify(nameless)).not.toMatch(/Ana|Peña/);
    expect(nameless).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'did:web:learn.example.org', type: ['Profile'] },
      credentialSubject: { type: ['AchievementSubject'], achievement: { name: 'Badge bridge' } },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
    });
    await settle('given-and-initial', false).expect(200);
    const named = await signed();
    expect(named.credentialSubject.identifier).toMatchObject([{ identityHash: 'Ana P.' }]);
    expect(await flawOf(app, named)).toBeNull();
    const { proof: _, ...again } = await signed();
    expect(named).toMatchObject(again);
  });

  it('is nobody else’s, and refuses a form of name that there is not', async () => {
    const { id } = await mine();
    expect((await admin.get(`/api/awards/${id}/credential`)).body.code).toBe('CREDENTIAL_NOT_FOUND');
    expect((await client.get('/api/me/badges/ace/credential')).body.code).toBe('CREDENTIAL_NOT_FOUND');
    expect((await settle('The Queen', true)).status).toBe(400);
    expect((await client.put('/api/me/badges/bridge/credential').send({ nameForm: 'full' })).status).toBe(
      400,
    );
  });

  it('does not verify where a word of it was changed, under another key, before its time or after it', async () => {
    const good = await signed();
    const forged = structuredClone(good);
    forged.credentialSubject.achievement.name = 'Badge of another kind';
    expect(await flawOf(app, forged)).toContain('Invalid signature');
    const unsaid = structuredClone(good);
    delete unsaid.credentialStatus;
    expect(await flawOf(app, unsaid)).toContain('Invalid signature');
    const foreign = structuredClone(good);
    foreign.proof.verificationMethod = 'did:web:learn.example.org#key-99';
    expect(await flawOf(app, foreign)).toContain('not published');
    const early = new Date(app.clock.now().getTime() - 7 * 86_400_000);
    expect(await flawOf(app, good, early)).toMatch(/before|validFrom|valid/);
    const { proof: _, ...plain } = good;
    const validUntil = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    const ending = await app.nest.get(Signer).sign({ ...plain, validUntil });
    expect(await flawOf(app, ending)).toBeNull();
    const late = new Date(app.clock.now().getTime() + 2 * 86_400_000);
    expect(await flawOf(app, ending, late)).toMatch(/validUntil|expired/);
  });

  it('does not verify by a place of the list, or by a list, that there is not', async () => {
    const { proof: _, ...plain } = await signed();
    const at = async (status: object) =>
      await flawOf(
        app,
        await app.nest
          .get(Signer)
          .sign({ ...plain, credentialStatus: { ...plain.credentialStatus, ...status } }),
      );
    expect(await at({})).toBeNull();
    expect(await at({ statusListIndex: '131072' })).toMatch(/index|range/i);
    expect(await at({ statusListIndex: 'seven' })).toMatch(/index|integer|number/i);
    const { statusListCredential } = plain.credentialStatus;
    expect(await at({ statusListCredential: `${statusListCredential}9` })).toContain('404');
  });

  it('is revoked with its award, and once its person is erased', async () => {
    const good = await signed();
    expect(await flawOf(app, good)).toBeNull();
    const path = `/api/people/${ana.publicId}/badges/bridge/revocation`;
    await admin.post(path).send({ reason: 'They were agreed beforehand.' }).expect(204);
    app.clock.advance({ minutes: 2 });
    expect(await flawOf(app, good)).toContain('revoked');
    expect((await client.get('/api/me/badges/bridge/credential')).body.code).toBe('CREDENTIAL_NOT_FOUND');
    expect((await client.get(`/api/awards/${good.id.split('/').pop()}/credential`)).status).toBe(404);

    const gone = await buildPerson(app, { givenName: 'Ben', familyName: 'Gone' });
    await give(gone, 'bridge');
    client = await signInAs(app, gone.id);
    await settle('full', true).expect(200);
    const theirs = await signed();
    expect(JSON.stringify(theirs)).toContain('Ben Gone');
    const erasure = { reason: 'They asked for it.', confirmInService: true };
    await admin.post(`/api/people/${gone.publicId}/erasure`).send(erasure);
    app.clock.advance({ minutes: 2 });
    expect(await flawOf(app, theirs)).toContain('revoked');
    for (const list of ['0', '2', 'x']) {
      const { body } = await app.client().get(`/api/credential-status/${list}`);
      expect(body.code).toBe('STATUS_LIST_NOT_FOUND');
    }
  });
});

it('is told apart, when somebody presents it here, from one that was changed, ended, was taken away, or is none of ours', async () => {
  const stateOf = async (badge: object | string) => {
    const text = typeof badge === 'string' ? badge : JSON.stringify(badge);
    return (await app.client().post('/api/credentials/check').send({ badge: text }).expect(200)).body.state;
  };
  const good = await signed();
  expect(await stateOf(good)).toBe('valid');
  expect(await stateOf({ ...good, name: 'Another' })).toBe('changed');
  const key = 'did:web:learn.example.org#key-99';
  expect(await stateOf({ ...good, proof: { ...good.proof, verificationMethod: key } })).toBe('changed');
  expect(await stateOf({ ...good, '@context': ['https://elsewhere.example/context'] })).toBe('changed');
  expect(await stateOf({ ...good, id: `${good.id}x` })).toBe('unknown');
  expect(await stateOf({ ...good, issuer: { id: 'did:web:elsewhere.example' } })).toBe('not-ours');
  expect(await stateOf('no JSON')).toBe('not-ours');
  const { proof: _, ...plain } = good;
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();
  const signer = app.nest.get(Signer);
  expect(await stateOf(await signer.sign({ ...plain, validFrom: inDays(1) }))).toBe('not-yet-valid');
  const past = { ...plain, validFrom: inDays(-2), validUntil: inDays(-1) };
  expect(await stateOf(await signer.sign(past))).toBe('expired');
  const path = `/api/people/${ana.publicId}/badges/bridge/revocation`;
  await admin.post(path).send({ reason: 'They were agreed beforehand.' }).expect(204);
  expect(await stateOf(good)).toBe('revoked');
  expect((await app.client().post('/api/credentials/check').send({ badge: 7 })).status).toBe(400);
});

describe('the files of a badge', () => {
  const file = async (form: string) => {
    const path = `/api/awards/${(await mine()).id}/credential`;
    const answer = await client.get(path).query({ form }).buffer(true).parse(asBuffer).expect(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="badge-bridge.${form}"`);
    const content: Buffer = answer.body;
    return { type: answer.headers['content-type'], content, text: content.toString() };
  };

  it('are a token that another library verifies by the published keys, until a sign of it is changed or time has not come', async () => {
    await settle('initials', false).expect(200);
    const { type, text } = await file('jwt');
    expect(type).toBe('application/jwt');
    const { body } = await app.client().get('/.well-known/jwks.json').expect(200);
    expect(JSON.stringify(body)).not.toContain('"d"');
    const keys = createLocalJWKSet(body);
    const currentDate = app.clock.now();
    const { payload, protectedHeader } = await jwtVerify(text, keys, { currentDate });
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'JWT' });
    expect(payload).toMatchObject({
      iss: 'did:web:learn.example.org',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
    });
    expect(payload).not.toHaveProperty('proof');
    const [head, , signature] = text.split('.');
    const forged = `${head}.${Buffer.from(JSON.stringify({ ...payload, name: 'Another' })).toString('base64url')}.${signature}`;
    await expect(jwtVerify(forged, keys, { currentDate })).rejects.toThrow('signature');
    const early = new Date(currentDate.getTime() - 86_400_000);
    await expect(jwtVerify(text, keys, { currentDate: early })).rejects.toThrow('nbf');
    const foreign = createLocalJWKSet({
      keys: body.keys.map((key: object) => ({ ...key, x: 'A'.repeat(43) })),
    });
    await expect(jwtVerify(text, foreign, { currentDate })).rejects.toThrow();
  });

  it('are pictures with the badge inside, which verifies when it is taken out', async () => {
    const svg = await file('svg');
    expect(svg.type).toBe('image/svg+xml');
    const inSvg = /<!\[CDATA\[(.*)\]\]>/.exec(svg.text)?.[1] ?? '';
    expect(await flawOf(app, JSON.parse(inSvg))).toBeNull();
    const { type, content } = await file('png');
    expect(type).toBe('image/png');
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([512, 512]);
    const at = content.indexOf('iTXtopenbadgecredential');
    const length = content.readUInt32BE(at - 4);
    const inPng = content.subarray(at + 4 + 'openbadgecredential'.length + 5, at + 4 + length).toString();
    expect(await flawOf(app, JSON.parse(inPng))).toBeNull();
    expect((await client.get(`/api/awards/${(await mine()).id}/credential?form=gif`)).status).toBe(400);
  });
});

describe('sharing a badge', () => {
  const look = async (id: string) => (await app.client().get(`/api/credentials/${id}`)).body;
  const page = async (id: string) =>
    (await app.client().get(`/credentials/${id}`).set('Accept', 'text/html').expect(200)).text;

  it('is off until its person turns it on, shows the name that they chose and nothing else, and ends when they say so', async () => {
    const { id, isShared, linkedIn } = await mine();
    expect({ isShared, linkedIn }).toEqual({ isShared: false, linkedIn: null });
    const hidden = { state: 'private', company: null, revokedTitle: null, badge: null };
    expect(await look(id)).toEqual(hidden);
    expect(await page(id)).not.toContain('og:');
    const document = () => app.client().get(`/api/credentials/${id}/document`).buffer(true);
    expect((await document()).body.code).toBe('CREDENTIAL_NOT_SHARED');

    const shared = (await settle('given-and-initial', true).expect(200)).body;
    expect(new URL(shared.linkedIn).searchParams.get('certUrl')).toBe(shared.page);
    expect(await look(id)).toMatchObject({
      state: 'valid',
      badge: { name: 'Ana P.', title: 'Badge bridge' },
    });
    const told = [JSON.stringify(await look(id)), await page(id), (await document().expect(200)).text];
    for (const text of told) {
      expect(text).toContain('Ana P.');
      for (const secret of ['Peña', ana.publicId, ana.employeeNumber]) expect(text).not.toContain(secret);
    }
    expect(told[1]).toContain('<meta property="og:title" content="Ana P.: Badge bridge" />');
    expect(await flawOf(app, JSON.parse(told[2] ?? ''))).toBeNull();
    const picture =
      /property="og:image" content="https:\/\/learn\.example\.org([^"]+)"/.exec(told[1] ?? '')?.[1] ?? '';
    expect((await app.client().get(picture).expect(200)).headers['content-type']).toBe('image/png');

    await settle('none', true).expect(200);
    expect(await look(id)).toMatchObject({ state: 'valid', badge: { name: null } });
    await settle('none', false).expect(200);
    expect(await look(id)).toEqual(hidden);
    expect((await document()).status).toBe(404);
  });

  it('says of a badge that was taken away that it was, without a name, and of an unknown address that it is none', async () => {
    const { id } = (await settle('full', true).expect(200)).body;
    const path = `/api/people/${ana.publicId}/badges/bridge/revocation`;
    await admin.post(path).send({ reason: 'They were agreed beforehand.' }).expect(204);
    expect(await look(id)).toMatchObject({ state: 'revoked', revokedTitle: 'Badge bridge', badge: null });
    expect(await page(id)).not.toContain('og:');
    expect((await look('unheard-of')).code).toBe('SHARED_CREDENTIAL_NOT_FOUND');
  });
});

describe('the key of the issuer', () => {
  it('is made once by two processes, stays secret, and can change without making earlier badges worthless', async () => {
    const second = await anotherApp(app);
    await app.transactions.run(() => app.database.execute('DELETE FROM issuer_keys'));
    app.clock.advance({ minutes: 2 });
    const made = await Promise.all([app.nest, second].map((nest) => nest.get(IssuerKeys).signing()));
    expect(made[0]).toEqual(made[1]);
    const before = await signed();
    const rotated = await Promise.all([app.nest, second].map((nest) => nest.get(IssuerKeys).rotate()));
    expect(rotated.filter((generation) => generation !== null).length).toBeGreaterThan(0);
    const after = await signed();
    await second.close();
    expect(after.proof.verificationMethod).not.toBe(before.proof.verificationMethod);
    for (const credential of [before, after]) expect(await flawOf(app, credential)).toBeNull();
    const secrets = await app.database.query<{ secret: string }>(
      'SELECT secret_key AS secret FROM issuer_keys WHERE secret_key IS NOT NULL',
    );
    expect(secrets).toHaveLength(1);
    const profile = await app.client().get('/.well-known/badge-issuer.json').expect(200);
    expect(profile.body).toMatchObject({ id: 'did:web:learn.example.org', url: 'https://learn.example.org' });
    const did = (await app.client().get('/.well-known/did.json')).text;
    expect(did).toContain(made[0]?.publicKey);
    for (const { secretKey } of [...made, { secretKey: secrets[0]?.secret }]) {
      expect(did).not.toContain(secretKey);
      expect(await app.database.query('SELECT * FROM audit_values')).not.toContain(secretKey);
    }
  });
});
