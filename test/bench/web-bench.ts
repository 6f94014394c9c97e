import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../support/find-browser.mjs';
import { type BenchDemo, endDemo, startDemo } from './bench-demo.js';
import { alone, count, type Figure, kilobytes, milliseconds, remark } from './figures-table.js';
import { median } from './measure.js';
import { loadScreen, type ScreenLoad, watchLoads } from './web-load.js';

const ROUNDS = 5;
/** Each load stands beside the same one of a browser that has been there before. */
export const LOAD_HEADINGS = { ours: 'cold', bare: 'warm', ratio: '' };

interface Screen {
  what: string;
  who: string;
  /** The address, asked of the API where it holds an id. */
  address: (context: BrowserContext) => Promise<string>;
  /** What the build allows for the JavaScript of a first load, in words. */
  target?: string;
}

const SCREENS: readonly Screen[] = [
  { what: 'Home of a learner', who: 'newhire', address: async () => '/', target: '≤ 200 kB' },
  { what: 'a lesson in the player', who: 'newhire', address: firstLesson },
  { what: 'a team of about 250, of a manager', who: 'manager', address: largeTeam },
  { what: 'completion of everybody, of an admin', who: 'admin', address: async () => '/completion' },
];

/** What the browser says of loading screens: for the first time, and again with what it has kept. */
export async function benchWeb(rounds = ROUNDS): Promise<{ product: string; figures: Figure[] }> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found: run npx playwright install chromium.');
  const demo = await startDemo();
  // Ctrl+C is for the bench, which ends the browser on its way out.
  const browser = await chromium.launch({
    executablePath,
    args: BROWSER_ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    const figures: Figure[] = [];
    // The first load of all also warms the server.
    for (const { who, address } of SCREENS) await loadTwice(browser, demo, who, address);
    for (const screen of SCREENS) figures.push(...(await benchScreen(browser, demo, screen, rounds)));
    return { product: `Chromium ${browser.version()}`, figures };
  } finally {
    await browser.close();
    await endDemo();
  }
}

async function benchScreen(
  browser: Browser,
  demo: BenchDemo,
  { what, who, address, target = '' }: Screen,
  rounds: number,
): Promise<Figure[]> {
  const loads: { cold: ScreenLoad; warm: ScreenLoad }[] = [];
  for (let round = 0; round < rounds; round++) loads.push(await loadTwice(browser, demo, who, address));
  const both = (words: (figure: (of: (load: ScreenLoad) => number) => number) => string) => ({
    ours: words((of) => median(loads.map(({ cold }) => of(cold)))),
    bare: words((of) => median(loads.map(({ warm }) => of(warm)))),
  });
  return [
    remark(what),
    {
      ...alone('   JavaScript, gzipped, in files', '', target),
      ...both((m) => `${kilobytes(m((l) => l.scriptBytes))}, ${count(m((l) => l.scriptFiles))}`),
    },
    { ...alone('   first paint', ''), ...both((m) => milliseconds(m((l) => l.firstPaintMs))) },
    { ...alone('   largest paint', ''), ...both((m) => milliseconds(m((l) => l.largestPaintMs))) },
    {
      ...alone('   long tasks, together', ''),
      ...both((m) => `${count(m((l) => l.longTasks))}, ${milliseconds(m((l) => l.longTasksMs))}`),
    },
    { ...alone('   layout shift', ''), ...both((m) => m((l) => l.layoutShift).toFixed(3)) },
  ];
}

/** A browser that was never here, and the same one a moment later. */
async function loadTwice(
  browser: Browser,
  { url, password }: BenchDemo,
  who: string,
  address: Screen['address'],
): Promise<{ cold: ScreenLoad; warm: ScreenLoad }> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } });
  try {
    const data = { login: `${who}@harbourlight.example`, password };
    const answer = await context.request.post('/api/auth/sign-in', { data });
    if (!answer.ok()) throw new Error(`The sign-in of ${who} was answered with ${answer.status()}.`);
    const at = await address(context);
    await watchLoads(context);
    return { cold: await loadScreen(context, at), warm: await loadScreen(context, at) };
  } finally {
    await context.close();
  }
}

async function firstLesson({ request }: BrowserContext): Promise<string> {
  const { items } = await (await request.get('/api/me/enrolments')).json();
  return `/learning/${items[0].id}/lessons/service-starts-inside.who-needs-your-work`;
}

/** The line that the demo's manager stands in for. */
async function largeTeam({ request }: BrowserContext): Promise<string> {
  const { standingInFor } = await (await request.get('/api/me')).json();
  return `/team?of=${standingInFor[0].id}`;
}
