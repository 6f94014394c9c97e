import { catalogue } from '../text/catalogue.js';

export const text = catalogue('help', {
  title: 'Help',
  lead: 'Answers to what people ask most, and what the words of Inhouse mean.',
  questions: 'Questions',
  'question:next': 'What do I have to do, and by when?',
  'answer:next':
    'Home shows one thing first: what to do next, by when, and why you have it. Below it stands whatever else is yours.',
  'question:stop': 'May I stop in the middle?',
  'answer:stop':
    'Yes. Every step is saved by itself, and “Continue” on Home brings you back to where you stopped, also on another device.',
  'question:late': 'What happens when I am late?',
  'answer:late':
    'It is marked as overdue for you and your managers until it is done. Nothing is taken away; finish it when you can.',
  'question:leave': 'What about holidays and sick leave?',
  'answer:leave':
    'While you are on leave nothing is due. On your return the days that were left run on, seven at least. If the absence is not known here, tell your manager.',
  'question:seen': 'Who sees what I do?',
  'answer:seen':
    'Your managers and those who run the programme see whether you are done and when. Nobody but you sees your answers, how often you tried, or how long you watched.',
  'question:wrong': 'My name, department or first day is wrong.',
  'answer:wrong': 'These come from HR: tell them, and the next file puts it right here.',
  'question:password': 'I cannot sign in on another device.',
  'answer:password':
    'Ask whoever administers Inhouse at your company for a link that lets you choose a new password.',
  service: 'What good service looks like',
  serviceLead:
    'What people do, and do not do, on the phone, at a counter, at a customer’s place and in the office.',
  toService: 'Read the list',
  words: 'The words',
  'word:track': 'Track',
  'means:track':
    'What you are asked to do, from first to last: courses, and things that somebody else confirms.',
  'word:course': 'Course',
  'means:course': 'One piece of learning, made of short lessons that you can take on different days.',
  'word:lesson': 'Lesson',
  'means:lesson': 'A text, a video, a quiz, a conversation with choices, or a promise that you make.',
  'word:sensitisation': 'Sensitisation',
  'means:sensitisation':
    'The training that everybody gets, in every job: who depends on your work, and how to help them.',
  'word:detailed': 'Detailed track',
  'means:detailed':
    'Further training for certain roles, such as people who meet customers; theirs contains the sensitisation.',
  'word:attendance': 'Attendance',
  'means:attendance': 'You were there, and whoever ran it wrote it down.',
  'word:signOff': 'Sign-off',
  'means:signOff': 'Somebody other than you watched you do it and says that it is right.',
  'word:assignment': 'Assignment',
  'means:assignment':
    'Somebody’s decision that certain people get a track by a certain day; it is the reason why you have it.',
  'word:enrolment': 'Enrolment',
  'means:enrolment': 'You on a track. Several assignments may be behind it; the earliest due date counts.',
  'word:overdue': 'Overdue',
  'means:overdue': 'Not done, though the due date is over and you are at work.',
  'word:onLeave': 'On leave',
  'means:onLeave': 'You are away. Nothing is due until you are back. Nobody is told why.',
  'word:waived': 'Excused (waived)',
  'means:waived': 'A trainer has taken a track off you, with a reason.',
  'word:completed': 'Completed',
  'means:completed': 'Everything that a track asks is done. It stays on record, whatever changes later.',
});
