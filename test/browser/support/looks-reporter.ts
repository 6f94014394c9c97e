import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from '@playwright/test/reporter';
import { LOOKED_AT, ROUTES } from './looks.js';

const SPECS = readdirSync(join(process.cwd(), 'test/browser')).filter((file) =>
  file.endsWith('.browser-spec.ts'),
);

/** Fails a run of every spec in which a route of the client was never looked at by axe, and names it. */
export default class LooksReporter implements Reporter {
  private readonly routes = new Set<string>();
  private readonly lookedAt = new Set<string>();
  private isWhole = false;

  onBegin({ shard }: FullConfig, suite: Suite): void {
    const taken = new Set(suite.allTests().map(({ location }) => basename(location.file)));
    this.isWhole = shard === null && SPECS.every((spec) => taken.has(spec));
  }

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      if (type === ROUTES) for (const route of description.split(' ')) this.routes.add(route);
      if (type === LOOKED_AT) this.lookedAt.add(description);
    }
  }

  async onEnd({ status }: FullResult): Promise<{ status?: FullResult['status'] }> {
    const missed = [...this.routes].filter((route) => !this.lookedAt.has(route)).toSorted();
    // Where a test failed, its looks may be what is missing.
    if (!this.isWhole || status !== 'passed' || missed.length === 0) return {};
    process.stdout.write(`\nNo test looks at these routes with axe: ${missed.join(', ')}\n`);
    return { status: 'failed' };
  }
}
