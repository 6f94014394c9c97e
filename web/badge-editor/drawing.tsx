import { createElement, type ReactNode } from 'react';
import classes from './badge-editor.module.css';

const SHAPES = new Set(['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const LOOKS = new Set(
  (
    'fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray fill-rule clip-rule opacity fill-opacity ' +
    'stroke-opacity transform d cx cy r rx ry x y x1 y1 x2 y2 points'
  ).split(' '),
);

/**
 * A drawing that is not published yet, drawn by the page itself, since a page may show no picture that the server did not send. Shapes and
 * their looks alone are taken over: whatever else stands in a file that somebody chose stays out of the page.
 */
export function Drawing({ svg, size }: { svg: string; size: number }) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return (
    <svg className={classes.drawing} viewBox="0 0 96 96" width={size} height={size} aria-hidden>
      {shapesIn(root)}
    </svg>
  );
}

const shapesIn = (parent: Element): ReactNode[] =>
  [...parent.children]
    .filter(({ tagName }) => SHAPES.has(tagName))
    .map((shape, index) =>
      createElement(shape.tagName, { key: index, ...looksOf(shape) }, ...shapesIn(shape)),
    );

const looksOf = (shape: Element): Record<string, string> =>
  Object.fromEntries(
    [...shape.attributes]
      .filter(({ name, value }) => LOOKS.has(name) && !/url/i.test(value))
      .map(({ name, value }) => [name, value]),
  );
