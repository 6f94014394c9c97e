import { catalogue } from '../text/catalogue.js';

export const text = catalogue('article', {
  markDone: 'Mark as done',
  markDoneHint: 'When you have read this, mark it as done.',
  resumed: 'You are back where you stopped reading.',
  fromTop: 'Start from the top',
});
