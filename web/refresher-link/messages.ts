import { catalogue } from '../text/catalogue.js';

export const text = catalogue('refresher-link', {
  title: 'Do you remember?',
  lead: 'A question from the tip “{title}”. Press an answer; you need not sign in.',
  loading: 'Loading the question…',
  answers: 'Answers',
  chosen: 'Your answer: {answer}',
  right: 'Right',
  wrong: 'Not quite',
  rightAnswer: 'Right answer: {answer}',
  comesBack: 'The question comes back on {day}.',
  over: 'You have got it: this question does not come back.',
  toTips: 'To my tips',
  REFRESHER_LINK_NOT_KNOWN:
    'This link leads to no question any more: its time is over, or nobody is asked it now. Questions that are due stand on Home once you sign in.',
  TIP_QUESTION_NOT_DUE:
    'This question cannot be answered by this link now. Open Home once you are signed in: it asks the questions that are due.',
  REFRESHER_ANSWERED: 'This question was answered already, and the first answer counts. Thank you.',
});
