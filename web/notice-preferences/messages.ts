import { catalogue } from '../text/catalogue.js';

export const text = catalogue('notice-preferences', {
  title: 'Mail',
  lead: 'Everything stands in your inbox here. What has a tick also comes by mail, all in one message on a working day.',
  withoutAddress: 'You have no e-mail address here, so everything stays in your inbox.',
  always: 'Always by mail, so that you know what you are asked to do:',
  saved: 'Saved.',
  'kind:enrolled': 'Something new to learn',
  'kind:overdue': 'Reminders when something is overdue',
  'kind:due-soon': 'Reminders before something is due',
  'kind:nudge': 'Somebody you report to reminds you',
  'kind:released': 'A further part of a track opens',
  'kind:team-week': 'Where your team stands, on Mondays',
  'kind:assignment-week': 'Where your assignments stand, on Mondays',
  'kind:waived': 'You are excused from something',
  'kind:withdrawn': 'Something is taken off your list',
  'kind:completed': 'You have finished something',
  'kind:badge': 'You have earned a badge',
  'kind:kudos': 'A colleague thanks you',
  'kind:commitment': 'The day on which you wanted to ask a colleague',
  'kind:tip': 'The tip of the month',
  stopTitle: 'Keep tips and news in the app?',
  stopLead:
    'You will find them in your inbox whenever you sign in. Mail about what you are asked to do, and invitations, still comes.',
  stop: 'Stop this mail',
  stoppedTitle: 'No more of this mail',
  stopped: 'Tips and news stay in the app from now on. What was under way already may still arrive.',
  resume: 'Let it come again',
  resumed: 'Tips and news come by mail again.',
  toProfile: 'Choose each kind under your profile',
  notKnown:
    'This link is of a message that is not known any more. Sign in and choose your mail under your profile.',
});
