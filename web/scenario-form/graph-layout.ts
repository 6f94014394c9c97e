import type { ScenarioValues } from './scenario-values.js';

/** A step or ending in the drawing. */
export interface GraphNode {
  id: string;
  kind: 'step' | 'ending';
  /** In its list of the file, from 0. */
  place: number;
  /** How many choices away from the start, on the longest way; from 0. */
  layer: number;
  /** Beside the others of its layer, from 0. */
  column: number;
  isReached: boolean;
}

/** What leads from one to another: one line however many choices do. */
export interface GraphEdge {
  from: string;
  to: string;
  choices: number;
  /** Whether it leads back to where the conversation has been. */
  isBack: boolean;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  layers: number;
  /** Of the widest layer. */
  columns: number;
}

/**
 * Lays a conversation out in layers, so that every line but those of a loop leads downwards: a step stands below all that lead to it, endings stand
 * last, and within a layer each stands near what leads to it. Names that stand nowhere are left out.
 */
export function layOut({ start, steps, endings }: ScenarioValues): Graph {
  const ids = new Set([...steps, ...endings].map(({ id }) => id));
  const leads = new Map(
    steps.map(({ id, choices }) => [id, choices.map(({ to }) => to).filter((to) => ids.has(to))]),
  );
  const back = backEdges(start, [...leads.keys()], leads);
  const isForward = (from: string, to: string) => !back.has(`${from} ${to}`);
  const reached = reachedFrom(start, leads);
  const layerOf = longestWays(start, [...leads.keys()], leads, isForward);
  const lastStep = Math.max(0, ...steps.map(({ id }) => layerOf.get(id) ?? 0));
  const things = [
    ...firstOfEach(steps).map(({ id, place }) => ({
      id,
      place,
      kind: 'step' as const,
      layer: layerOf.get(id) ?? 0,
    })),
    ...firstOfEach(endings)
      .filter(({ id }) => !leads.has(id))
      .map(({ id, place }) => ({ id, place, kind: 'ending' as const, layer: lastStep + 1 })),
  ];
  const nodes = ordered(things, leads).map((node) => ({ ...node, isReached: reached.has(node.id) }));
  const edges = [...leads].flatMap(([from, tos]) =>
    [...new Set(tos)].map((to) => ({
      from,
      to,
      choices: tos.filter((one) => one === to).length,
      isBack: !isForward(from, to),
    })),
  );
  return {
    nodes,
    edges,
    layers: 1 + Math.max(-1, ...nodes.map(({ layer }) => layer)),
    columns: 1 + Math.max(-1, ...nodes.map(({ column }) => column)),
  };
}

type Leads = ReadonlyMap<string, readonly string[]>;

const firstOfEach = (things: readonly { id: string }[]) =>
  things
    .map(({ id }, place) => ({ id, place }))
    .filter(({ id, place }) => id !== '' && things.findIndex((one) => one.id === id) === place);

/** The lines that lead back to a step on the way to them, begun from the start and then from whatever is left. */
function backEdges(start: string, steps: readonly string[], leads: Leads): Set<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const way = new Set<string>();
  const search = (id: string): void => {
    if (done.has(id)) return;
    way.add(id);
    for (const to of leads.get(id) ?? []) {
      if (way.has(to)) back.add(`${id} ${to}`);
      else search(to);
    }
    way.delete(id);
    done.add(id);
  };
  for (const id of [start, ...steps]) search(id);
  return back;
}

function reachedFrom(start: string, leads: Leads): Set<string> {
  const reached = new Set<string>();
  const search = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const to of leads.get(id) ?? []) search(to);
  };
  search(start);
  return reached;
}

/** How many choices lead to each on the longest way; loops are cut where they lead back. */
function longestWays(
  start: string,
  steps: readonly string[],
  leads: Leads,
  isForward: (from: string, to: string) => boolean,
): Map<string, number> {
  const before = new Map<string, string[]>();
  for (const [from, tos] of leads)
    for (const to of tos) if (isForward(from, to)) before.set(to, [...(before.get(to) ?? []), from]);
  const known = new Map<string, number>();
  const layerOf = (id: string): number => {
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    const layer = 1 + Math.max(-1, ...(before.get(id) ?? []).map(layerOf));
    known.set(id, layer);
    return layer;
  };
  for (const id of [start, ...steps]) layerOf(id);
  return known;
}

/** Each beside the others of its layer, by the middle of what leads to it; where nothing does, by the order of the file. */
function ordered<Thing extends { id: string; layer: number; place: number }>(
  things: readonly Thing[],
  leads: Leads,
): (Thing & { column: number })[] {
  const columns = new Map<string, number>();
  const middle = ({ id, place }: Thing) => {
    const above = [...leads].flatMap(([from, tos]) => (tos.includes(id) ? (columns.get(from) ?? []) : []));
    return above.length === 0 ? place : above.reduce((sum, one) => sum + one, 0) / above.length;
  };
  const layers = [...new Set(things.map(({ layer }) => layer))].toSorted((a, b) => a - b);
  return layers.flatMap((layer) => {
    const row = things
      .filter((thing) => thing.layer === layer)
      .map((thing) => ({ thing, middle: middle(thing) }))
      .toSorted((a, b) => a.middle - b.middle)
      .map(({ thing }, column) => ({ ...thing, column }));
    for (const { id, column } of row) columns.set(id, column);
    return row;
  });
}
