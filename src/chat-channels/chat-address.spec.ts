import { expect, it } from '@jest/globals';
import { chatAddressMistakes } from './chat-address.js';

const HOSTS = ['hooks.slack.com', '*.logic.azure.com'];

it.each<[string, string[]]>([
  ['https://hooks.slack.com/services/T0/B0/x', []],
  ['https://prod-12.westeurope.logic.azure.com:443/workflows/1/triggers/manual?sig=x', []],
  ['https://hooks.slack.com.evil.example/services', ['not-a-chat-service']],
  ['https://logic.azure.com/workflows', ['not-a-chat-service']],
  ['https://evil-logic.azure.com/workflows', ['not-a-chat-service']],
  ['http://hooks.slack.com/services', ['not-https']],
  ['https://me:secret@hooks.slack.com/services', ['names-somebody']],
  ['https://127.0.0.1/in', ['private-address', 'not-a-chat-service']],
  ['hooks.slack.com/services', ['not-an-address']],
])('%s is taken unless something stands against it', (url, expected) => {
  expect(chatAddressMistakes(url, HOSTS, false)).toEqual(expected);
});
