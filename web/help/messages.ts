import { catalogue } from '../text/catalogue.js';

export const text = catalogue('help', {
  title: 'Help',
});
