import { catalogue } from '../text/catalogue.js';

export const text = catalogue('scenario', {
  begin: 'Begin the conversation',
  rules:
    'Read what is said and choose what you say. You see at once what comes of it, and there is more than one ending. Nothing here is a test: you can walk through it as often as you like.',
  conversation: 'The conversation',
  youSaid: 'You',
  comesOfIt: 'What comes of it',
  narrator: 'What happens',
  whatYouSay: 'What do you say or do?',
  ending: 'How it ends',
  score: 'You earned {percent} of what the best way through it earns.',
  again: 'Walk through it again',
  elsewhere: 'In another window you have said something else at this point. That stands; go on from here.',
});
