import { catalogue } from '../text/catalogue.js';

export const text = catalogue('placeholders', {
  insert: 'Insert the company’s words',
  insertHint:
    'They go where the cursor stood last. What follows “or” is shown for as long as the company says nothing: write it in the language of the text.',
  company: 'Name of the company',
  promise: 'Service promise',
  help: 'Whom to ask for help',
  'company:mark': 'our company',
  'promise:mark': 'what we promise each other',
  'help:mark': 'your manager',
});
