import { catalogue } from '../text/catalogue.js';

export const text = catalogue('rewards', {
  title: 'What goes with what',
  lead: 'Which recognition there is, and what earns it: said beforehand, so that nobody has to guess.',
  toThanks: 'Thanks',
  toStars: 'Stars of the quarter',
  edit: 'Change this page',
  editTitle: 'Change “What goes with what”',
  editLead:
    'Everybody who signs in can read it. Say what is noticed and what goes with it, money or not; nothing is paid out here.',
  body: 'Text (Markdown)',
  bodyHint: 'Headings begin with ##, lists with -, tables with |. Images and HTML are not shown.',
  bodyMissing: 'Write something, or leave the page as it is.',
  preview: 'As everybody will see it',
  previewNone: 'Nothing yet.',
  previewFails: 'The preview does not answer just now. What you typed is still here.',
  save: 'Save',
  cancel: 'Leave it as it is',
  saved: 'Everybody reads the new text from now on.',
  changedMeanwhile:
    'Somebody else has changed this page meanwhile. Copy what you wrote, open the page again, and bring the two together.',
  firstText: 'This text comes with Inhouse. Change it to what holds in your company.',
});
