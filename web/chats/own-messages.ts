import { catalogue } from '../text/catalogue.js';

/** What everybody reads under their profile, and admins of the chats of departments. */
export const text = catalogue('own-chat', {
  title: 'Chat instead of mail',
  lead: 'Connect a chat that only you read, and what would come by mail comes there, once a working day. Links to set a password still come by mail.',
  connect: 'Connect a chat',
  exchange: 'Connect another one',
  disconnect: 'Take it away',
  disconnectTitle: 'Take this chat away?',
  disconnectWhat:
    'Mail comes again from the next message on, as far as your record has an address. You can connect it again with its address.',
  disconnected: 'Your messages come by mail again.',
  connected: 'Connected. Send a test to see it arrive.',
  is: '{service}, {address}',
  on: 'Connected',
  broken: 'Its webhook is gone: mail comes instead',
  service: 'Service',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  address: 'Address of the incoming webhook',
  addressHint: 'It is kept as a secret and not shown again.',
  slackHow:
    'In Slack: make an app with an incoming webhook to your own direct messages, and copy its address.',
  teamsHow:
    'In Teams: open Workflows, choose “Send webhook alerts to a chat”, choose your own chat, and copy the address.',
  addressMissing: 'Give the address that the service showed you.',
  save: 'Connect',
  test: 'Send a test post',
  testTaken: 'It was taken over: the service answered {status}.',
  testNotTaken: 'It was not taken over: the service answered {status}. It said: {answer}',
  testUnanswered: 'No answer came: {why}',
  'address-not-allowed': 'the name leads into a private network',
  'no-address': 'the name is not known',
  'no-connection': 'no connection',
  timeout: 'nothing in time',
  dropped: 'the connection broke off',
  tooSoon: 'A test was sent there just now. Wait a few seconds.',
  gone: 'This chat is not there any more.',
  refused: 'This address cannot be taken.',
  meanwhile: 'Your chat was changed in another window. Load the page again.',
  'not-an-address': 'Give an address that begins with https://.',
  'not-https': 'The address must begin with https://, so that nobody on the way can read along.',
  'names-somebody': 'Leave the user name and password out of the address.',
  'private-address': 'The address leads into a private network.',
  'not-a-chat-service':
    'This is not an address of a chat service that is known here. Copy it again from Slack or Teams; whoever runs the server can add others with the setting CHAT_HOSTS.',
});
