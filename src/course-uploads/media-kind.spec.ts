import { describe, expect, it } from '@jest/globals';
import { judgeKind } from './media-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', { kind: 'png' }],
    ['\xff\xd8\xff\xe0\0\x10JFIF', { kind: 'jpeg' }],
    ['GIF89a\x01\0', { kind: 'gif' }],
    ['RIFF\x10\0\0\0WEBPVP8X', { kind: 'webp' }],
    ['\0\0\0\x20ftypisom\0\0\x02\0', { kind: 'mp4' }],
    ['\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm', { kind: 'webm' }],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello', { kind: 'vtt' }],
    ['\xef\xbb\xbfWEBVTT', { kind: 'vtt' }],
    ['\0\0\0\x20ftypqt  \0\0\x02\0', { flaw: 'quicktime' }],
    ['\0\0\0\x20ftypheic\0\0\x02\0', { flaw: 'unknown' }],
    ['\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska', { flaw: 'unknown' }],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', { flaw: 'svg' }],
    ['<!doctype html><script>alert(1)</script>', { flaw: 'unknown' }],
    ['WEBVTTX', { flaw: 'unknown' }],
    ['%PDF-1.7', { flaw: 'unknown' }],
    ['', { flaw: 'unknown' }],
  ])('%j is told by its own bytes', (text, judged) => {
    expect(judgeKind(bytes(text))).toEqual(judged);
  });
});
