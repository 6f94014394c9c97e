import { isMap, isNode, LineCounter, parseDocument, YAMLMap } from 'yaml';
import { Fields } from './fields.js';
import type { Complain } from './mistake.js';

/** A Markdown file in its two parts; `bodyLine` is the line on which the body begins. */
export interface MarkdownFile {
  fields: Fields;
  body: string;
  bodyLine: number;
}

/** Splits a file into its YAML front matter and its body. Notes what cannot be read and returns null if nothing can be made of it. */
export function readMarkdownFile(text: string, name: string, complain: Complain): MarkdownFile | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    complain(1, 'The file must begin with its front matter: lines of "key: value" between two lines "---".');
    return null;
  }
  // Front matter stands below the line `---`, so its first line is the file's second.
  const fields = readYaml(lines.slice(1, end).join('\n'), 1, name, complain);
  if (!fields) return null;
  const body = lines
    .slice(end + 1)
    .join('\n')
    .normalize('NFC');
  return { fields, body: body.trimEnd(), bodyLine: end + 2 };
}

/** Reads a file that is YAML and nothing else. Notes what cannot be read and returns null if nothing can be made of it. */
export function readYamlFile(text: string, name: string, complain: Complain): Fields | null {
  return readYaml(text.replace(/^\uFEFF/, ''), 0, name, complain);
}

function readYaml(yaml: string, linesAbove: number, name: string, complain: Complain): Fields | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesAbove;
  const lineOf = (node: unknown) => lineAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  for (const problem of [...document.errors, ...document.warnings])
    complain(
      lineAt(problem.pos[0]),
      `This is no YAML: ${problem.message}. Text with a colon belongs in quotes.`,
    );
  if (document.errors.length > 0) return null;
  const map = document.contents ?? new YAMLMap();
  if (!isMap(map)) {
    complain(linesAbove + 1, 'This must be lines of "key: value".');
    return null;
  }
  return new Fields(map, lineOf, complain, name, linesAbove + 1);
}
