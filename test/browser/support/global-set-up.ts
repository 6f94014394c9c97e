import { rmSync } from 'node:fs';
import { makeTemplate } from './demo-server.js';

/** Makes the demo company before all tests and takes it away after them. */
export default async function setUp(): Promise<() => void> {
  const folder = await makeTemplate();
  process.env.DEMO_TEMPLATE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
