import { afterEach, describe, expect, it } from '@jest/globals';
import { catalogue, useTranslation } from './catalogue.js';
import { setLocale } from './locale.js';

const text = catalogue('library', {
  title: 'Library',
  greeting: 'Hello, {name}',
  books: { one: '{count} book for {name}', other: '{count} books for {name}' },
});

describe('a text of a catalogue', () => {
  afterEach(() => {
    useTranslation({});
    setLocale(['en'], 'UTC');
  });

  it('puts values into their places', () => {
    expect(text('title')).toBe('Library');
    expect(text('greeting', { name: 'Kofi' })).toBe('Hello, Kofi');
    expect(text('greeting', { name: '{count}' })).toBe('Hello, {count}');
  });

  it('has one and many, and numbers as the reader writes them', () => {
    expect(text('books', { count: 1, name: 'Kofi' })).toBe('1 book for Kofi');
    expect(text('books', { count: 1200, name: 'Kofi' })).toBe('1,200 books for Kofi');
    setLocale(['en-IN'], 'UTC');
    expect(text('books', { count: 120_000, name: 'Kofi' })).toBe('1,20,000 books for Kofi');
  });

  it('is in another language where there is one, and English where that lacks it', () => {
    useTranslation({ library: { title: 'Biblioteca' } });
    expect(text('title')).toBe('Biblioteca');
    expect(text('greeting', { name: 'Kofi' })).toBe('Hello, Kofi');
  });
});
