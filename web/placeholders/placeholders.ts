import type { View } from '../api/client.js';
import { text } from './messages.js';

export type Placeholder = View<'UnsetWordView'>['name'];

export const PLACEHOLDERS = ['company', 'promise', 'help'] as const satisfies readonly Placeholder[];

/** A placeholder as a text holds it, with words for as long as the company says nothing. */
export const markOf = (name: Placeholder): string => `{{${name} or ${text(`${name}:mark`)}}}`;
