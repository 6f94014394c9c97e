/** Files by their path in the content folder: text, bytes, or null to remove one. */
export type ContentFiles = Record<string, string | Uint8Array | null>;

/** The first bytes of a WebM film: enough where nothing decodes it. */
export const TINY_WEBM = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, 0x84, 0x42, 0x86, 0x81, 0x01]);
/** The first bytes of a PNG picture. */
export const TINY_PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const ARTICLE = `---
kind: article
title: Who needs your work
minutes: 5
---
Everybody has **internal customers**.
`;

const VIDEO = `---
kind: video
title: One order
minutes: 1
file: one-order.webm
captions: one-order.vtt
seconds: 20
---
Monday, an order comes in.
`;

const CAPTIONS = `WEBVTT

00:00.000 --> 00:10.000
Monday, an order comes in.
`;

/** In the file the right answers stand first, and items and pairs in their right order. */
const QUIZ = `---
kind: quiz
title: A few questions
minutes: 3
passMark: 75
attempts: 2
questions:
  - id: late-reply
    topic: Expectations
    kind: single
    text: You do not know yet. What helps most?
    options:
      - text: Say when you will know.
        correct: true
      - text: Wait.
    feedback: People plan around a date.
  - id: good-request
    topic: Requests
    kind: multiple
    text: What belongs in a request?
    options:
      - text: By when.
        correct: true
      - text: From whom.
        correct: true
      - text: Who was late last time.
    feedback: A date and a name.
  - id: order
    topic: Listening
    kind: ordering
    text: What comes first?
    items: [Ask, Wait, Thank]
    feedback: Listening comes before thanking.
  - id: who-does-what
    topic: Departments
    kind: matching
    text: Who does what?
    pairs:
      - { left: Finance, right: Confirms purchases }
      - { left: Facilities, right: Keeps the building running }
    feedback: Now you know whom to ask.
---
Four questions.
`;

/** Best path: choice 1, then choice 0 (3 points). Worst: choice 0 (0 points). */
const SCENARIO = `---
kind: scenario
title: A laptop in time
minutes: 4
start: request
steps:
  - id: request
    speaker: Dana, Facilities
    text: Can you have it by Monday?
    choices:
      - text: Probably.
        to: missed
        points: 0
        feedback: Dana cannot plan with that.
      - text: I will tell you at four.
        to: promise
        points: 2
        feedback: Dana knows when she will know.
        behaviour: say-when
  - id: promise
    text: It is four o'clock.
    choices:
      - text: Ring Dana.
        to: kept
        points: 1
        feedback: A promise kept.
      - text: Wait for her to ring.
        to: missed
        points: 0
        feedback: She is waiting too.
endings:
  - id: kept
    title: Kept
    text: The laptop stood ready.
  - id: missed
    title: Missed
    text: Monday came first.
---
A week before somebody starts.
`;

const ACKNOWLEDGEMENT = `---
kind: acknowledgement
title: My promise
minutes: 1
statement: I have chosen one internal customer.
---
Choose one person.
`;

const places = ['phone', 'branch', 'field', 'back-office'].map(
  (place) => `    ${place}: { does: [Names a day.], doesNot: [Says soon.] }`,
);
const BEHAVIOURS = `behaviours:
  - id: say-when
    title: Say when
    summary: You name a day and keep it.
${places.join('\n')}
`;

const course = (title: string) => `---
title: ${title}
language: en
---
About ${title.toLowerCase()}.
`;

/**
 * A sensitisation track of one course with one lesson of each kind (article, video, quiz, scenario, acknowledgement), and a detailed
 * track that includes it and asks a second course, a workshop (`workshop`) and a sign-off (`conversations`).
 */
export const fixtureContent: ContentFiles = {
  'behaviours.yaml': BEHAVIOURS,
  'tracks/sensitisation.md': `---
title: Sensitisation
depth: sensitisation
requirements:
  - course: basics
---
For everyone.
`,
  'tracks/customer-facing.md': `---
title: Customer-facing service
depth: detailed
includes: sensitisation
requirements:
  - course: customers
  - attendance: workshop
    title: Service workshop
    minutes: 60
  - sign-off: conversations
    title: Conversations, observed
    minutes: 45
    guide: Look for a date and a name.
---
For those who meet customers.
`,
  'courses/basics/course.md': course('Basics'),
  'courses/basics/01-who.md': ARTICLE,
  'courses/basics/02-one-order.md': VIDEO,
  'courses/basics/one-order.webm': TINY_WEBM,
  'courses/basics/one-order.vtt': CAPTIONS,
  'courses/basics/03-questions.md': QUIZ,
  'courses/basics/04-laptop.md': SCENARIO,
  'courses/basics/05-promise.md': ACKNOWLEDGEMENT,
  'courses/customers/course.md': course('Customers'),
  'courses/customers/01-hand-over.md': ARTICLE.replace('Who needs your work', 'Handing over'),
};
