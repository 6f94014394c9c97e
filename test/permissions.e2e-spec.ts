import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupBy } from '../src/common/group-by.js';
import { matrix } from './permissions.matrix.js';
import { startApp, type TestApp } from './support/app.js';
import { type Cell, cellsOf, type Row, routesOf } from './support/permission-rows.js';
import { type Agent, openSession } from './support/sign-in.js';
import { buildWorld, type CallerKind, type World } from './support/world.js';

let app: TestApp;
let world: World;
const sessions = new Map<CallerKind, string>();

beforeAll(async () => {
  app = await startApp();
  world = await buildWorld(app);
});
afterAll(() => app.close());

async function clientOf(caller: CallerKind, isFresh: boolean): Promise<Agent> {
  if (caller === 'anonymous') return app.client();
  const known = isFresh ? undefined : sessions.get(caller);
  const token = known ?? (await openSession(app, world.persons[caller].id));
  // Such a call may end all sessions of its caller, so that the next one begins anew too.
  if (isFresh) sessions.delete(caller);
  else sessions.set(caller, token);
  return app.client().set('Cookie', `inhouse_session=${token}`);
}

/** Makes one call and returns its status. */
async function call(route: string, row: Row, { object, caller }: Cell): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const params = (await row.params?.(world, object, caller)) ?? {};
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route}: params gives no ${name}.`);
    return encodeURIComponent(value);
  });
  const client = await clientOf(caller, row.freshSession ?? false);
  const query = (await row.query?.(world, object, caller)) ?? {};
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const request = client[verb](url).query(query);
  if (row.file) {
    const { field, name, content } = row.file;
    return (await request.attach(field, Buffer.from(content), name)).status;
  }
  if (verb === 'get') return (await request).status;
  return (await request.send((await row.body?.(world, object, caller)) ?? {})).status;
}

it('has rows for every route of the running app, and no row without a route', () => {
  const routes = routesOf(app.nest);
  expect(routes.length).toBeGreaterThan(0);
  const routesWithoutRows = routes.filter((route) => !(route in matrix)).toSorted();
  const rowsWithoutRoute = Object.keys(matrix).filter((route) => !routes.includes(route));
  expect({ routesWithoutRows, rowsWithoutRoute }).toEqual({ routesWithoutRows: [], rowsWithoutRoute: [] });
});

it('lets somebody who is locked out no further than somebody who is not signed in', () => {
  const further = Object.entries(matrix).filter(([route, row]) => {
    const cells = cellsOf(route, row);
    return cells.some(({ object, caller, status }) => {
      const anonymous = cells.find((cell) => cell.object === object && cell.caller === 'anonymous');
      return caller === 'disabled' && status !== (anonymous?.status ?? 401);
    });
  });
  expect(further.map(([route]) => route)).toEqual([]);
});

describe('answers every caller as the matrix says', () => {
  it.each(Object.entries(matrix))('%s', async (route, row) => {
    const wrong: string[] = [];
    for (const cells of groupBy(cellsOf(route, row), ({ object }) => object).values()) {
      // The callers of one line at once: they must not mind each other, and most of the time is waiting.
      await Promise.all(
        cells.map(async (cell) => {
          const status = await call(route, row, cell);
          if (status === cell.status) return;
          wrong.push(`${cell.caller}, ${cell.object}: ${status} instead of ${cell.status}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  });
});
