import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Definition, Path } from './definition-document.js';

interface Begun {
  path: Path;
  line: number;
}

/**
 * Where in a form a remark about a line belongs: at the field that begins there; where several do, at the one that the remark names in
 * quotes, else at the thing that they are parts of. Remarks between two fields belong to the one above.
 */
export function placeOfRemark(definition: Definition, line: number, message: string): Path {
  const begun = placesIn(definition.document.contents, definition.lineAt, []);
  const last = Math.max(0, ...begun.map((one) => one.line).filter((one) => one <= line));
  const there = begun.filter((one) => one.line === last);
  const named = there.findLast(({ path }) => message.includes(`"${path.at(-1)}"`));
  return (named ?? there[0])?.path ?? [];
}

function placesIn(node: unknown, lineAt: Definition['lineAt'], path: Path): Begun[] {
  const lineOf = (one: unknown) => lineAt(isNode(one) ? (one.range?.[0] ?? 0) : 0);
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const own = [...path, isScalar(key) ? String(key.value) : ''];
      return [{ path: own, line: lineOf(key) }, ...placesIn(value, lineAt, own)];
    });
  if (isSeq(node))
    return node.items.flatMap((item, index) => {
      const own = [...path, index];
      return [{ path: own, line: lineOf(item) }, ...placesIn(item, lineAt, own)];
    });
  return [];
}
