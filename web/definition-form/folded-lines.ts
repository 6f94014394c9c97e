import { type Document, type ParseOptions, Scalar, type ScalarTag, type SchemaOptions, visit } from 'yaml';

/** The lines over which somebody folded a text by hand, without their indent; for as long as its words stay. */
const foldedBy = new WeakMap<object, readonly string[]>();

const TEXT = 'tag:yaml.org,2002:str';

/** Writes a folded text in the lines in which it stood: the library by itself would fold it anew. */
export const FOLDED_AS_WRITTEN: ParseOptions & SchemaOptions = {
  customTags: (tags) =>
    tags.map((tag) =>
      typeof tag === 'object' && tag.tag === TEXT && !tag.collection ? asWritten(tag) : tag,
    ),
};

function asWritten(tag: ScalarTag): ScalarTag {
  return {
    ...tag,
    stringify(item, context, ...rest) {
      const [head, ...lines] = item.type === Scalar.BLOCK_FOLDED ? (foldedBy.get(item) ?? []) : [];
      if (head === undefined) return tag.stringify?.(item, context, ...rest) ?? String(item.value);
      return [head, ...lines.map((line) => (line === '' ? '' : context.indent + line))].join('\n');
    },
  };
}

/** Remembers how texts are folded; those with an indent or an end of their own are left to the library. */
export function noteFolds(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar: (_, node) => {
      if (node.type !== Scalar.BLOCK_FOLDED || !node.range) return;
      const [head = '', ...lines] = text.slice(node.range[0], node.range[1]).trimEnd().split('\n');
      if (!/^>-?$/.test(head)) return;
      const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
      const indent = Math.min(...indents);
      foldedBy.set(node, [head, ...lines.map((line) => line.slice(indent))]);
    },
  });
}
