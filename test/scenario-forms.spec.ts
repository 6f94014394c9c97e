import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fields } from '../src/common/front-matter/fields.js';
import { readScenario } from '../src/content-files/scenario-file.js';
import { putTogether } from '../src/course-drafts/draft-file.js';
import type { ScenarioDefinition } from '../src/lesson-kinds/scenario.js';
import { changedDefinition, openDefinition } from '../web/definition-form/definition-document.js';
import { move, put, remove } from '../web/definition-form/definition-edits.js';
import { placeOfRemark } from '../web/definition-form/remark-places.js';
import { layOut } from '../web/scenario-form/graph-layout.js';
import { addEnding, addStep, leadToNewStep, rename } from '../web/scenario-form/scenario-edits.js';
import { SCENARIO_SHAPE, type ScenarioValues, scenarioValues } from '../web/scenario-form/scenario-values.js';
import { judged, shippedOf } from './support/definitions.js';

/** Every behaviour is in the list. */
const ANY = new Set<string>();
ANY.has = () => true;
const read = (fields: Fields) => readScenario(fields, ANY);
const edited = (definition: string, change: Parameters<typeof changedDefinition>[2]) =>
  changedDefinition(definition, SCENARIO_SHAPE, change);
const scenarioOf = (definition: string): ScenarioValues => {
  const opened = openDefinition(definition, SCENARIO_SHAPE);
  if ('why' in opened) throw new Error(`The form refuses: ${opened.why}, line ${opened.line}.`);
  return scenarioValues(opened.document);
};

/** What the form shows, as the server would have it. */
const asMeant = ({ start, steps, endings }: ScenarioValues): Omit<ScenarioDefinition, 'kind'> => ({
  start,
  steps: steps.map(({ speaker, choices, ...step }) => ({
    ...step,
    ...(speaker && { speaker }),
    choices: choices.map(({ behaviour, points, ...choice }) => ({
      ...choice,
      points: points ?? -1,
      ...(behaviour && { behaviour }),
    })),
  })),
  endings,
});

describe('the form of a scenario', () => {
  it.each(shippedOf('scenario'))(
    'shows $path as it is meant, and keeps its meaning when it writes it',
    ({ parts }) => {
      const { meaning, mistakes } = judged(parts.definition, read);
      expect(mistakes).toEqual([]);
      expect({ kind: 'scenario', ...asMeant(scenarioOf(parts.definition)) }).toEqual(meaning);
      const written = edited(parts.definition, () => undefined);
      expect(judged(written, read).meaning).toEqual(meaning);
      // A file that people wrote by hand reads as it did.
      expect(putTogether({ ...parts, definition: written })).toBe(putTogether(parts));
    },
  );

  it('stays one conversation while steps are added, moved and given other names', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.nat(9)), { maxLength: 12 }), (acts) => {
        let definition = edited(edited('', addStep), addEnding);
        for (const [act, a, b] of acts) {
          const { steps } = scenarioOf(definition);
          const [one, other] = [a % steps.length, b % steps.length];
          definition = edited(definition, (scenario) => {
            if (act === 0) addStep(scenario);
            if (act === 1) move(scenario, ['steps'], one, other);
            if (act === 2) rename(scenario, 'steps', one, `name-${a}-${b}`);
            if (act === 3 && steps[one]?.choices.length) leadToNewStep(scenario, one, 0);
            if (act === 4) put(scenario, ['steps', one, 'text'], `words ${a}: ${b}`);
          });
          expect(edited(definition, () => undefined)).toBe(definition);
        }
        const now = scenarioOf(definition);
        const names = new Set(now.steps.map(({ id }) => id));
        expect(names.has(now.start)).toBe(true);
        for (const { to } of now.steps.flatMap(({ choices }) => choices))
          if (to !== '') expect(names.has(to)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('leads from an orphan, a dead end, a loop and a way to nowhere to the step or choice', () => {
    const broken = `start: one
steps:
  - id: one
    text: T
    choices:
      - { text: A, to: two, points: 0, feedback: F }
      - text: B
        to: nowhere
        points: 0
        feedback: F
  - id: two
    text: T
    choices:
      - { text: A, to: one, points: 0, feedback: F }
  - id: three
    text: T
    choices: []
endings:
  - { id: done, title: T, text: T }`;
    const opened = openDefinition(broken, SCENARIO_SHAPE);
    if ('why' in opened) throw new Error('The form shows it.');
    const places = judged(broken, read).mistakes.map(({ line, message }) => [
      placeOfRemark(opened, line, message).join('.'),
      message.split(':')[0]?.replace(/"[^"]*"/g, '…'),
    ]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['steps.0.choices.1.to', 'This choice leads to …, which is no step and no ending.'],
        ['steps.2', 'The step … is a dead end'],
        ['steps.2', 'Nothing leads to …'],
        ['endings.0', 'Nothing leads to …'],
        ['steps.0', 'The steps go round in a loop'],
      ]),
    );
  });
});

describe('the drawing of a scenario', () => {
  it.each(shippedOf('scenario'))(
    'leads only downwards through $path, and leaves nothing out',
    ({ parts }) => {
      const values = scenarioOf(parts.definition);
      const { nodes, edges, layers, columns } = layOut(values);
      expect(nodes).toHaveLength(values.steps.length + values.endings.length);
      const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
      for (const { from, to, isBack } of edges) {
        expect(isBack).toBe(false);
        expect(layerOf.get(to)).toBeGreaterThan(layerOf.get(from) ?? 0);
      }
      expect(
        nodes.every(({ isReached, layer, column }) => isReached && layer < layers && column < columns),
      ).toBe(true);
      expect(new Set(nodes.map(({ layer, column }) => `${layer} ${column}`)).size).toBe(nodes.length);
      expect(layerOf.get(values.start)).toBe(0);
    },
  );

  it('draws loops as lines that lead back, whatever choices lead where, and marks what nothing leads to', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const step = (id: string, tos: readonly string[]) => ({
      id,
      speaker: '',
      text: '',
      choices: tos.map((to) => ({ text: '', to, points: 0, feedback: '', behaviour: '' })),
    });
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...ids, 'end', 'nowhere']), { minLength: 4, maxLength: 4 }),
        (tos) => {
          const steps = ids.map((id, index) => step(id, tos[index] ?? []));
          const graph = layOut({ start: 'a', steps, endings: [{ id: 'end', title: '', text: '' }] });
          const layerOf = new Map(graph.nodes.map(({ id, layer }) => [id, layer]));
          for (const { from, to, isBack } of graph.edges)
            if (!isBack) expect(layerOf.get(to)).toBeGreaterThan(layerOf.get(from) ?? 0);
          const isLedTo = (id: string) =>
            id === 'a' || steps.some(({ choices }) => choices.some(({ to }) => to === id));
          for (const { id, isReached } of graph.nodes) if (!isLedTo(id)) expect(isReached).toBe(false);
          expect(graph.edges.some(({ to }) => to === 'nowhere')).toBe(false);
        },
      ),
    );
    const { edges } = layOut({ start: 'a', steps: [step('a', ['b']), step('b', ['a', 'b'])], endings: [] });
    expect(edges.map(({ from, to, isBack }) => [from, to, isBack])).toEqual([
      ['a', 'b', false],
      ['b', 'a', true],
      ['b', 'b', true],
    ]);
  });

  it('keeps what is left when a step is taken out', () => {
    const definition = shippedOf('scenario')[0]?.parts.definition ?? '';
    const left = edited(definition, (scenario) => remove(scenario, ['steps'], 0));
    expect(scenarioOf(left).steps).toEqual(scenarioOf(definition).steps.slice(1));
  });
});
