import { catalogue } from '../text/catalogue.js';

export const text = catalogue('kick-off', {
  title: 'Welcome to the company',
  lead: 'Why we do this, and what we ask of you, in the words of the people who lead us.',
  before: 'To read, if you like',
  from: 'A message from {name}',
  none: 'Nobody has written a message yet.',
  toMessages: 'What the people who lead us say to you',
  toHome: 'Go to Home',
});
