import type { NestExpressApplication } from '@nestjs/platform-express';
import { CALLERS, type CallerKind, OBJECTS, type ObjectKind, type World } from './world.js';

type Make<T> = (world: World, object: ObjectKind, caller: CallerKind) => T | Promise<T>;

/** One route of the matrix: how it is called, and a line of statuses for each kind of object. */
export interface Row extends Partial<Record<ObjectKind, string>> {
  params?: Make<Record<string, string>>;
  body?: Make<object>;
  query?: Make<Record<string, string>>;
  /** A file sent as multipart/form-data. */
  file?: { field: string; name: string; content: string };
  /** Signs the caller in anew for each call, because the call ends their session. */
  freshSession?: boolean;
}

/** One call to make: who asks for what, and the status that is right. */
export interface Cell {
  object: ObjectKind;
  caller: CallerKind;
  status: number;
}

/** The cells of a row; throws when a line does not have one status a caller. */
export function cellsOf(route: string, row: Row): Cell[] {
  const lines = OBJECTS.flatMap((object) =>
    row[object] === undefined ? [] : [{ object, line: row[object] }],
  );
  if (lines.length === 0) throw new Error(`${route} has no line of statuses.`);
  return lines.flatMap(({ object, line }) => {
    const statuses = line.trim().split(/\s+/);
    if (statuses.length !== CALLERS.length || !statuses.every((status) => /^(-|[1-5]\d\d)$/.test(status))) {
      throw new Error(`${route}, ${object}: a line is ${CALLERS.length} statuses or "-".`);
    }
    return CALLERS.flatMap((caller, index) => {
      const status = statuses[index];
      return status === undefined || status === '-' ? [] : [{ object, caller, status: Number(status) }];
    });
  });
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** `METHOD /path` of everything that the running app answers, whoever registered it. */
export function routesOf(nest: NestExpressApplication): string[] {
  const { router } = nest.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys(route.methods).map((method) => method.toUpperCase());
    return [route.path].flat().flatMap((path) => methods.map((method) => `${method} ${path}`));
  });
}
