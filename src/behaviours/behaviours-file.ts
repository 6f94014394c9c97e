import { type Fields, noteRepeats } from '../common/front-matter/fields.js';
import { readYamlFile } from '../common/front-matter/front-matter.js';
import type { Complain } from '../common/front-matter/mistake.js';
import { sha256 } from '../common/random.js';

/** Where a behaviour is seen: where customers are met, or in an office that serves colleagues. A closed union. */
export const PLACES = ['phone', 'branch', 'field', 'back-office'] as const;
export type Place = (typeof PLACES)[number];

/** What somebody who shows a behaviour does in a place, and what somebody who does not. */
export interface Examples {
  place: Place;
  does: string[];
  doesNot: string[];
}

/** Something observable that good service consists of; `hash` changes when anything of it, or its place in the list, does. */
export interface BehaviourContent {
  slug: string;
  title: string;
  summary: string;
  examples: Examples[];
  hash: string;
}

/** A behaviour with the line on which it begins. */
export type ReadBehaviour = BehaviourContent & { line: number };

export const BEHAVIOURS_FILE = 'behaviours.yaml';
/** Nobody keeps more in mind, and rubrics and thanks use the same list. */
const MOST_BEHAVIOURS = 12;
const SENTENCES = { min: 1, max: 5 };
const SENTENCE = { max: 300 };

/** Reads the list of behaviours in its order; what cannot be used is noted with its line. */
export function readBehaviours(text: string | null, complain: Complain): ReadBehaviour[] {
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return [];
  }
  const file = readYamlFile(text, 'The list of behaviours', complain);
  if (!file) return [];
  const found = file.list('behaviours', 'behaviour', { max: MOST_BEHAVIOURS });
  file.end();
  noteRepeats(found, 'id', (id) => `Two behaviours have the id "${id}".`);
  return found.map(readBehaviour);
}

function readBehaviour(fields: Fields, index: number): ReadBehaviour {
  const slug = fields.slug('id');
  const facts = { title: fields.text('title', { max: 80 }), summary: fields.text('summary', { max: 400 }) };
  const examples = PLACES.map((place) => readExamples(fields, place));
  fields.end();
  const hash = sha256(JSON.stringify({ index, slug, ...facts, examples }));
  return { slug, ...facts, examples, hash, line: fields.line() };
}

function readExamples(fields: Fields, place: Place): Examples {
  const found = fields.map(place, `"${place}"`);
  if (!found) {
    fields.mistake(
      fields.has(place) ? place : undefined,
      `A behaviour needs "${place}" with the lists "does" and "doesNot".`,
    );
    return { place, does: [], doesNot: [] };
  }
  const examples = {
    place,
    does: found.texts('does', SENTENCES, SENTENCE),
    doesNot: found.texts('doesNot', SENTENCES, SENTENCE),
  };
  found.end();
  return examples;
}
