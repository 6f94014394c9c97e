import { catalogue } from '../text/catalogue.js';

export const text = catalogue('definition-form', {
  view: 'How it is shown',
  asForm: 'Form',
  asText: 'Text',
  noForm: 'The form cannot show this as it stands',
  noYaml: 'Line {line} of the text is no YAML. Words with a colon in them belong in quotes.',
  noMap: 'The text does not consist of lines of “key: value”.',
  aliases: 'Line {line} of the text refers to another place by “&” or “*”.',
  noList: 'Line {line} of the text should begin a list, in lines that begin with “- ”.',
  noEntries: 'The list that line {line} of the text begins should hold lines of “key: value”.',
  noText: 'The list that line {line} of the text begins should hold plain words.',
  noFormThen: 'Put it right in the text below, and the form is back. Nothing of the text is lost.',
  up: 'Move {name} up',
  down: 'Move {name} down',
  remove: 'Remove {name}',
  movedTo: '{name} is number {place} of {count} now.',
  removed: '{name} is taken out.',
  mistakesIn: { one: '{count} mistake', other: '{count} mistakes' },
});
