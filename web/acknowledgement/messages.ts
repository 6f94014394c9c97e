import { catalogue } from '../text/catalogue.js';

export const text = catalogue('acknowledgement', {
  confirm: 'I confirm this',
  statement: 'What you confirm',
});
