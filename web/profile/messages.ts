import { catalogue } from '../text/catalogue.js';

export const text = catalogue('profile', {
  title: 'Your profile',
});
