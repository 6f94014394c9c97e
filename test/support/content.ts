import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Env } from '../../src/config/env.js';
import type { SyncResult } from '../../src/content/content-publishing.js';
import { ContentSync } from '../../src/content/content-sync.js';
import type { TestApp } from './app.js';
import type { ContentFiles } from './fixture-content.js';

export { fixtureContent, TINY_PNG, TINY_WEBM } from './fixture-content.js';

/** The content folder of a test app; it goes with the app. */
export const contentFolder = (app: TestApp) => join(app.nest.get(Env).DATA_DIR, 'content');

/** Puts files into the app's content folder, beside those of earlier calls, and publishes them. */
export async function addContent(app: TestApp, files: ContentFiles): Promise<SyncResult> {
  for (const [path, content] of Object.entries(files)) {
    const place = join(contentFolder(app), path);
    mkdirSync(dirname(place), { recursive: true });
    if (content === null) rmSync(place, { recursive: true });
    else writeFileSync(place, content);
  }
  return await app.nest.get(ContentSync).sync(contentFolder(app));
}
