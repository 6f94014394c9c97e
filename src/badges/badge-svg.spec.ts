import { expect, it } from '@jest/globals';
import { checkSvg } from './badge-svg.js';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">';
function mistakes(text: string): [number, string][] {
  const noted: [number, string][] = [];
  checkSvg(text, (line, message) => noted.push([line, message]));
  return noted;
}

it('accepts plain shapes', () => {
  expect(
    mistakes(`${OPEN}\n<g fill="#fff" transform="rotate(45 48 48)"><path d="M1 2 L3,4 z"/></g>\n</svg>\n`),
  ).toEqual([]);
});

it.each<[string, string, number, string]>([
  ['a script', `${OPEN}\n<script>alert(1)</script></svg>`, 2, 'Only shapes'],
  ['a handler', `${OPEN}\n<path onload="x()" d="M0 0"/></svg>`, 2, 'onload'],
  ['a link', `${OPEN}\n<a href="https://x.example"><path d="M0 0"/></a></svg>`, 2, 'Only shapes'],
  ['something to load', `${OPEN}\n<image href="//x.example/a.png"/></svg>`, 2, 'Only shapes'],
  ['something named', `${OPEN}\n<path fill="url(#a)" d="M0 0"/></svg>`, 2, 'fill'],
  ['a style', `${OPEN}\n\n<path style="x" d="M0 0"/></svg>`, 3, 'style'],
  ['a quote of another kind', `${OPEN}\n<path d='M0 0' onload='x()'/></svg>`, 2, 'Only shapes'],
  ['a comment', `${OPEN}<!-- <script> --></svg>`, 1, ''],
  ['an entity', `${OPEN}<title>&lt;</title></svg>`, 1, 'belongs to no shape'],
  ['a document type', `<!DOCTYPE svg>${OPEN}</svg>`, 1, 'begins with'],
  ['another size', OPEN.replaceAll('96', '24') + '</svg>', 1, 'begins with'],
  ['what is not closed', `${OPEN}<g></svg>`, 1, ''],
  ['too much', `${OPEN}<path d="${'1 '.repeat(4100)}"/></svg>`, 1, 'at most'],
])('refuses %s by its line', (_, text, line, words) => {
  expect(mistakes(text)).toContainEqual([line, expect.stringContaining(words)]);
});
