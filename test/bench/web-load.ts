import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What loading one screen cost; times from the moment at which it was asked for. */
export interface ScreenLoad {
  /** JavaScript as it came over the wire, gzipped, without headers; nothing for what the browser had kept. */
  scriptBytes: number;
  scriptFiles: number;
  firstPaintMs: number;
  largestPaintMs: number;
  /** Times in which the page could not answer for more than 50 ms. */
  longTasks: number;
  longTasksMs: number;
  /** The layout-shift scores of the load, added up. */
  layoutShift: number;
}

type Scripts = Pick<ScreenLoad, 'scriptBytes' | 'scriptFiles'>;
type Painted = Omit<ScreenLoad, keyof Scripts>;

/** Entries of this type are not among TypeScript's own. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

declare global {
  interface Window {
    inhouseLoad?: Painted;
  }
}

/** Notes in every page of the context, from its beginning, what the browser says of loading it. */
export async function watchLoads(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const load = (window.inhouseLoad = {
      firstPaintMs: Number.NaN,
      largestPaintMs: Number.NaN,
      longTasks: 0,
      longTasksMs: 0,
      layoutShift: 0,
    });
    const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') load.firstPaintMs = startTime;
    });
    observe('largest-contentful-paint', ({ startTime }) => (load.largestPaintMs = startTime));
    observe('longtask', ({ duration }) => {
      load.longTasks += 1;
      load.longTasksMs += duration;
    });
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as LayoutShift;
      if (!hadRecentInput) load.layoutShift += value;
    });
  });
}

/** Loads an address in a page of its own until nothing is loading or asked for any more. */
export async function loadScreen(context: BrowserContext, url: string): Promise<ScreenLoad> {
  const page = await context.newPage();
  try {
    const wire = await context.newCDPSession(page);
    const scripts = await countScripts(wire);
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    return { ...scripts(), ...(await readLoad(page)) };
  } finally {
    await page.close();
  }
}

async function countScripts(wire: CDPSession): Promise<() => Scripts> {
  const bytes = new Map<string, number>();
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    const isScript = new URL(response.url).pathname.endsWith('.js');
    if (isScript && !response.fromDiskCache) bytes.set(requestId, 0);
  });
  wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const before = bytes.get(requestId);
    if (before !== undefined) bytes.set(requestId, before + encodedDataLength);
  });
  await wire.send('Network.enable');
  // Brotli is offered to this machine and over HTTPS alone; gzip is what the build's limit counts.
  await wire.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  return () => ({
    scriptBytes: [...bytes.values()].reduce((sum, each) => sum + each, 0),
    scriptFiles: bytes.size,
  });
}

async function readLoad(page: Page): Promise<Painted> {
  const load = await page.evaluate(() => window.inhouseLoad);
  if (!load) throw new Error(`Nothing was noted of loading ${page.url()}.`);
  return load;
}
