import { publicId } from '../../src/common/random.js';
import type { Statement } from './bare-driver.js';

/** The ids by which one person's statements differ from another's. */
export type Ids = Record<string, number>;

/** One captured run of the same work, and whose it was. */
export interface Example {
  ids: Ids;
  statements: readonly Statement[];
}

type Slot = (ids: Ids) => unknown;

const PUBLIC_ID = /^[\w-]{22}$/;

/**
 * The statements of some work for anybody, from two examples: what is equal stays, what equals an id of its
 * person becomes that id, also inside a text, and public ids are made anew. Throws when the examples are not alike.
 */
export function templateOf(one: Example, other: Example): (ids: Ids) => Statement[] {
  if (one.statements.length !== other.statements.length) throw new Error('The examples are not alike.');
  const templates = one.statements.map(({ sql, parameters }, index) => {
    const twin = other.statements[index];
    if (twin?.sql !== sql) throw new Error(`The examples differ in ${sql}.`);
    return {
      sql,
      slots: parameters.map((value, at) => slotOf(value, twin.parameters[at], one.ids, other.ids)),
    };
  });
  return (ids) => templates.map(({ sql, slots }) => ({ sql, parameters: slots.map((slot) => slot(ids)) }));
}

function slotOf(value: unknown, twin: unknown, ids: Ids, twinIds: Ids): Slot {
  if (value === twin) return () => value;
  const names = Object.keys(ids);
  const equal = names.find((name) => ids[name] === value && twinIds[name] === twin);
  if (equal !== undefined) return (own) => own[equal];
  if (typeof value !== 'string' || typeof twin !== 'string') return () => value;
  if (PUBLIC_ID.test(value)) return publicId;
  const within = names.find((name) => value.replace(String(ids[name]), String(twinIds[name])) === twin);
  if (within === undefined) return () => value;
  const [before = '', after = ''] = value.split(String(ids[within]), 2);
  return (own) => `${before}${own[within]}${after}`;
}
