import { catalogue } from '../text/catalogue.js';

export const text = catalogue('draft-preview', {
  back: 'Back to writing',
  title: 'Trying “{title}”',
  untitled: 'a lesson without a title',
  lead: 'As learners will meet it. Nothing that you do here is saved.',
  fromStep: 'The conversation begins at the step “{step}”.',
  width: 'Screen',
  phone: 'Phone',
  desktop: 'Desktop',
  text: 'Text',
  mainText: 'The main one',
  frame: 'The lesson as a learner sees it',
  gone: 'This lesson was taken out meanwhile. Go back and choose another one.',
});
