import { test, type Page } from '@playwright/test';

/** The kinds of annotation by which tests tell the reporter of looks what they saw. */
export const ROUTES = 'routes of the client';
export const LOOKED_AT = 'looked at';

/** The part that we read of what TanStack Router keeps in each page for whoever inspects it. */
interface InspectedRouter {
  routesByPath: Record<string, { options: { component?: unknown } }>;
  state: { matches: { fullPath: string; status: string }[] };
}

/**
 * Notes with the test which route its page shows, and which routes show something: one without a component leads on to
 * another. A page that only says why it cannot be shown does not count.
 */
export async function noteLook(page: Page): Promise<void> {
  const { routes, shown } = await page.evaluate(() => {
    const { __TSR_ROUTER__: router } = window as unknown as { __TSR_ROUTER__: InspectedRouter };
    const match = router.state.matches.at(-1);
    return {
      routes: Object.entries(router.routesByPath).flatMap(([path, { options }]) =>
        options.component ? [path] : [],
      ),
      shown: match?.status === 'success' ? match.fullPath : null,
    };
  });
  const { annotations } = test.info();
  const note = (type: string, description: string) => {
    if (!annotations.some((known) => known.type === type && known.description === description))
      annotations.push({ type, description });
  };
  note(ROUTES, routes.join(' '));
  if (shown !== null) note(LOOKED_AT, shown);
}
