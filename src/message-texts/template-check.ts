import Handlebars from 'handlebars';
import { nearestWord } from '../common/nearest-word.js';
import type { Complain } from '../common/front-matter/mistake.js';
import { isList, mayBeMissing, type VariableKind, type Variables } from './message-shape.js';
import { BLOCKS, fits, HELPERS, type HelperShape } from './template-helpers.js';
import { isBlock, isComment, isContent, isMustache, isPath, isWord } from './template-nodes.js';

/** What can be named at a place of a text, and of which of it the text has made sure there that it is not missing. */
interface Scope {
  variables: Variables;
  certain: ReadonlySet<string>;
}

/**
 * Names everything in a template that it cannot say of a message with these variables: an unknown variable or helper, a day without its form, a
 * value that may be missing and is not asked for, HTML that is not escaped, parts of other files. Lines count from 1.
 */
export function checkTemplate(source: string, variables: Variables, complain: Complain): void {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    return complain(lineOfError(error), notClosed(error));
  }
  new TemplateCheck(complain).program(program, { variables, certain: new Set() });
}

class TemplateCheck {
  constructor(private readonly complain: Complain) {}

  program({ body }: hbs.AST.Program, scope: Scope): void {
    for (const node of body) this.statement(node, scope);
  }

  private statement(node: hbs.AST.Statement, scope: Scope): void {
    if (isContent(node) || isComment(node)) return;
    if (isMustache(node)) return this.value(node, scope);
    if (isBlock(node)) return this.block(node, scope);
    this.note(node, 'A text stands by itself: leave out {{> …}} and {{* …}}.');
  }

  private value(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped)
      this.note(node, 'Two braces are enough: {{…}}. What they hold is escaped where it must be.');
    if (node.hash?.pairs.length > 0) return this.note(node, 'No helper takes name=value: leave it out.');
    const { path, params } = node;
    const name = isPath(path) ? path.original : '';
    const helper = HELPERS[name];
    if (params.length > 0 || (helper && !(name in scope.variables)))
      return helper ? this.helped(node, helper, scope) : this.unknownHelper(node, name);
    const kind = this.variable(path, scope);
    if (kind === null) return;
    if (isList(kind)) this.note(node, `"${name}" is a list: {{#each ${name}}}…{{/each}}.`);
    else if (kind === 'flag') this.note(node, `"${name}" is so or not: {{#if ${name}}}…{{/if}}.`);
    else if (kind === 'day' || kind === 'day?')
      this.note(node, `"${name}" is a day: write {{weekday ${name}}} or {{day ${name}}}.`);
    else this.sure(path, name, kind, scope);
  }

  private helped(node: hbs.AST.MustacheStatement, helper: HelperShape, scope: Scope): void {
    const [subject, ...words] = node.params;
    const isWritten = words.length === helper.words && words.every(isWord);
    if (!subject || !isPath(subject) || !isWritten) {
      const some = Object.keys(scope.variables).find((name) => fits(helper, kindOf(scope, name) ?? 'flag'));
      return this.note(node, `This helper is written like ${helper.example(some ?? '…')}.`);
    }
    const kind = this.variable(subject, scope);
    if (kind === null) return;
    if (!fits(helper, kind))
      return this.note(node, `"${subject.original}" is no ${helper.takes}, which this helper takes.`);
    this.sure(subject, subject.original, kind, scope);
  }

  private block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    const [subject, ...others] = node.params;
    if (!BLOCKS.some((block) => block === name))
      return this.note(
        node,
        `There is no {{#${name}}}: use ${BLOCKS.map((one) => `{{#${one} …}}`).join(', ')}.`,
      );
    if (!subject || !isPath(subject) || others.length > 0 || node.hash?.pairs.length > 0)
      return this.note(node, `{{#${name} …}} takes one variable.`);
    if (node.program?.blockParams?.length > 0) return this.note(node, 'Leave out "as |…|".');
    const kind = this.variable(subject, scope);
    const certain = new Set([...scope.certain, subject.original]);
    if (kind === null) return;
    if (name === 'each' && !isList(kind))
      return this.note(node, `"${subject.original}" is no list, which {{#each …}} takes.`);
    const inside =
      name === 'each' && isList(kind) ? { variables: kind.each, certain: new Set<string>() } : null;
    if (node.program) this.program(node.program, inside ?? (name === 'if' ? { ...scope, certain } : scope));
    if (node.inverse) this.program(node.inverse, name === 'unless' ? { ...scope, certain } : scope);
  }

  /** The kind of a variable; null, noted, where there is none of that name. */
  private variable(node: hbs.AST.Node, scope: Scope): VariableKind | null {
    const name = isPath(node) ? node.original : '';
    const kind = kindOf(scope, name);
    if (kind !== null) return kind;
    const known = Object.keys(scope.variables);
    const near = nearestWord(name, known);
    const hint = known.length === 0 ? 'this message has none' : `use ${known.join(', ')}`;
    this.note(node, `There is no "${name}" here: ${near ? `perhaps "${near}" is meant` : hint}.`);
    return null;
  }

  private sure(node: hbs.AST.Node, name: string, kind: VariableKind, { certain }: Scope): void {
    if (!mayBeMissing(kind) || certain.has(name)) return;
    this.note(node, `"${name}" may be missing: put what says it between {{#if ${name}}} and {{/if}}.`);
  }

  private unknownHelper(node: hbs.AST.Node, name: string): void {
    const near = nearestWord(name, Object.keys(HELPERS));
    const known = Object.values(HELPERS).map(({ example }) => example('…'));
    this.note(
      node,
      `There is no helper "${name}": ${near ? `perhaps "${near}" is meant` : `use ${known.join(', ')}`}.`,
    );
  }

  private note({ loc }: hbs.AST.Node, message: string): void {
    this.complain(loc.start.line, message);
  }
}

/** Own properties alone: a text reaches nothing that every object has. */
const kindOf = ({ variables }: Scope, name: string): VariableKind | null =>
  Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;

function lineOfError(error: unknown): number {
  const line = error instanceof Error ? /line (\d+)|- (\d+):\d+/.exec(error.message) : null;
  return Number(line?.[1] ?? line?.[2] ?? 1);
}

function notClosed(error: unknown): string {
  const [, opened, closed] =
    (error instanceof Error && /^(\S+) doesn't match (\S+)/.exec(error.message)) || [];
  return opened && closed
    ? `{{#${opened} …}} is closed by {{/${closed}}}: close each block by its own name, the inner one first.`
    : 'This cannot be read: see that each {{ has its }}, and each {{#… its {{/…}}.';
}
