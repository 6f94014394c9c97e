import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent, TINY_PNG, TINY_WEBM } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

/** What there is to a requirement without a guide or days of its own. */
const PLAIN = { guide: null, opensOnDay: null, dueOnDay: null };

let app: TestApp;
let learner: Agent;
let trainer: Agent;

beforeAll(async () => {
  app = await startApp();
  await addContent(app, fixtureContent);
  learner = await signInAs(app, (await buildPerson(app)).id);
  const person = await buildPerson(app, { givenName: 'Tara' });
  await grant(app, person.id, 'trainer', { kind: 'nobody' });
  trainer = await signInAs(app, person.id);
});
afterAll(() => app.close());

describe('GET /api/tracks', () => {
  it('lists tracks with what they ask, those of an included track first', async () => {
    const { status, body } = await learner.get('/api/tracks');
    expect(status).toBe(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items.map((track: { slug: string }) => track.slug)).toEqual([
      'customer-facing',
      'sensitisation',
    ]);
    expect(body.items[0]).toMatchObject({
      version: 1,
      depth: 'detailed',
      title: 'Customer-facing service',
      summaryHtml: '<p>For those who meet customers.</p>',
      minutes: 14 + 5 + 60 + 45,
      requirements: [
        { slug: 'basics', kind: 'course', title: 'Basics', minutes: 14, ...PLAIN },
        { slug: 'customers', kind: 'course', title: 'Customers', minutes: 5, ...PLAIN },
        { slug: 'workshop', kind: 'attendance', title: 'Service workshop', minutes: 60, ...PLAIN },
        {
          slug: 'conversations',
          kind: 'sign-off',
          title: 'Conversations, observed',
          minutes: 45,
          ...PLAIN,
          guide: 'Look for a date and a name.',
        },
      ],
    });
  });

  it('hands out pages', async () => {
    const first = await learner.get('/api/tracks').query({ limit: 1 });
    const second = await learner.get('/api/tracks').query({ limit: 1, cursor: first.body.nextCursor });
    expect([first, second].map(({ body }) => body.items.map((item: { slug: string }) => item.slug))).toEqual([
      ['customer-facing'],
      ['sensitisation'],
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('answers 404 for a track that is not there, and 400 for a limit that is none', async () => {
    const missing = await learner.get('/api/tracks/nothing');
    expect([missing.status, missing.body.code]).toEqual([404, 'TRACK_NOT_FOUND']);
    expect((await learner.get('/api/tracks').query({ limit: 0 })).status).toBe(400);
  });
});

describe('GET /api/courses', () => {
  it('lists courses for trainers', async () => {
    const { body } = await trainer.get('/api/courses');
    expect(body.items).toEqual([
      {
        slug: 'basics',
        version: 1,
        title: 'Basics',
        summaryHtml: '<p>About basics.</p>',
        language: 'en',
        minutes: 14,
        lessonCount: 5,
      },
      expect.objectContaining({ slug: 'customers', lessonCount: 1 }),
    ]);
  });

  it('shows a reviewer every lesson with its key, and what a learner sees of it without', async () => {
    const { body } = await trainer.get('/api/courses/basics');
    expect(body.lessons.map((lesson: { kind: string }) => lesson.kind)).toEqual([
      'article',
      'video',
      'quiz',
      'scenario',
      'acknowledgement',
    ]);
    const [article, video, quiz, scenario] = body.lessons;
    expect(article.html).toBe('<p>Everybody has <strong>internal customers</strong>.</p>');
    expect(video.forLearner).toEqual({
      kind: 'video',
      fileUrl: '/api/courses/basics/files/one-order.webm?version=1',
      captionsUrl: '/api/courses/basics/files/one-order.vtt?version=1',
      seconds: 20,
    });
    expect(quiz.definition.questions[0].options[0]).toEqual({
      text: 'Say when you will know.',
      isCorrect: true,
    });
    expect(quiz.forLearner).toEqual({ kind: 'quiz', questionCount: 4, passMark: 75, attempts: 2 });
    expect(scenario.definition.steps[0].choices[1].points).toBe(2);
    expect(JSON.stringify(scenario.forLearner)).not.toMatch(/points|behaviour|feedback|promise|missed/);
  });

  it('gives lessons in another language where they have it, and in the own language where not', async () => {
    await addContent(app, {
      'courses/customers/02-again.md': '---\nkind: article\ntitle: Again\nminutes: 2\n---\nAgain.\n',
      'courses/customers/01-hand-over.es.md':
        '---\nkind: article\ntitle: Entregar\nminutes: 5\n---\nTodos tienen clientes.\n',
    });
    const { body } = await trainer.get('/api/courses/customers').query({ language: 'es-MX' });
    expect(body).toMatchObject({ version: 2, language: 'en' });
    expect(body.lessons).toMatchObject([
      { title: 'Entregar', language: 'es', languages: ['en', 'es'], html: '<p>Todos tienen clientes.</p>' },
      { title: 'Again', language: 'en', languages: ['en'] },
    ]);
    expect((await trainer.get('/api/courses/customers').query({ language: '../x' })).status).toBe(400);
    const missing = await trainer.get('/api/courses/nothing');
    expect([missing.status, missing.body.code]).toEqual([404, 'COURSE_NOT_FOUND']);
  });
});

describe('GET /api/courses/:slug/files/:name', () => {
  const film = '/api/courses/basics/files/one-order.webm';

  it('serves a file of a version for good, and that of the current one until it changes', async () => {
    const forGood = await learner.get(`${film}?version=1`).buffer(true);
    expect(forGood.status).toBe(200);
    expect(forGood.headers).toMatchObject({
      'content-type': 'video/webm',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
    expect(Buffer.from(forGood.body as Uint8Array)).toEqual(Buffer.from(TINY_WEBM));
    const current = await learner.get(film);
    expect(current.headers['cache-control']).toBe('private, no-cache');
    const known = await learner.get(film).set('If-None-Match', String(current.headers.etag));
    expect(known.status).toBe(304);
    const captions = await learner.get('/api/courses/basics/files/one-order.vtt');
    expect(captions.headers['content-type']).toBe('text/vtt; charset=utf-8');
    expect(captions.text).toMatch(/^WEBVTT/);
  });

  it('serves the part that a player asks for, and 416 for one that is not there', async () => {
    const part = await learner.get(film).set('Range', 'bytes=2-3').buffer(true);
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 2-3/${TINY_WEBM.length}`);
    expect(Buffer.from(part.body as Uint8Array)).toEqual(Buffer.from(TINY_WEBM.slice(2, 4)));
    expect((await learner.get(film).set('Range', 'bytes=900-')).status).toBe(416);
  });

  it('serves nothing but the files of that course, whatever else is stored', async () => {
    const refused = [
      '/api/courses/customers/files/one-order.webm',
      '/api/courses/basics/files/course.md',
      '/api/courses/basics/files/..%2F..%2Finhouse.sqlite',
      `${film}?version=9`,
    ];
    for (const path of refused) {
      const { status, body } = await learner.get(path);
      expect([path, status, body.code]).toEqual([path, 404, 'COURSE_FILE_NOT_FOUND']);
    }
    expect((await learner.get(`${film}?version=one`)).status).toBe(400);
    expect((await app.client().get(film)).status).toBe(401);
  });

  it('keeps the files of a version that people began, when the course has moved on', async () => {
    await addContent(app, {
      'courses/customers/01-hand-over.md':
        '---\nkind: article\ntitle: Handing over\nminutes: 5\n---\n![A baton](baton.png)\n',
      'courses/customers/01-hand-over.es.md': null,
      'courses/customers/baton.png': TINY_PNG,
    });
    const { body } = await trainer.get('/api/courses/customers');
    const address = `/api/courses/customers/files/baton.png?version=${body.version}`;
    expect(body.lessons[0].html).toBe(`<p><img src="${address}" alt="A baton" /></p>`);
    await addContent(app, {
      'courses/customers/01-hand-over.md':
        '---\nkind: article\ntitle: Handing over\nminutes: 5\n---\nNo baton.\n',
      'courses/customers/baton.png': null,
    });
    expect((await learner.get(address)).status).toBe(200);
    expect((await learner.get('/api/courses/customers/files/baton.png')).status).toBe(404);
  });
});
