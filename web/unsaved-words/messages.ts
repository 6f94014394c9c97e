import { catalogue } from '../text/catalogue.js';

export const text = catalogue('unsavedWords', {
  title: 'Leave without saving?',
  what: 'What you have typed since you saved last is not kept. To keep it, go back and save it first.',
  leave: 'Leave without saving',
});
