import { catalogue } from '../text/catalogue.js';

export const text = catalogue('behaviour-select', {
  behaviour: 'What did they show?',
  choose: 'Choose one',
  behaviourMissing: 'Choose what they showed.',
});
