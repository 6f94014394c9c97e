import type { Told } from '../../src/message-texts/message-catalogue.js';
import { compileText, type Message } from '../../src/message-texts/template.js';
import { readShippedMessages } from '../../src/message-templates/shipped-messages.js';

const shipped = readShippedMessages();

/** A message in the words that come with the program. */
export function said(told: Told): Message {
  const text = shipped.find(({ message }) => message === told.message);
  if (!text) throw new Error(`There is no ${told.message}.`);
  return compileText(text, text.language)(told.values, told.path ?? null);
}
