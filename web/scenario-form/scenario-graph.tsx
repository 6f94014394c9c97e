import { Text, Title } from '@mantine/core';
import { CircleAlert, Flag } from 'lucide-react';
import { useId } from 'react';
import type { Path } from '../definition-form/definition-document.js';
import type { Graph, GraphEdge, GraphNode } from './graph-layout.js';
import { text } from './messages.js';
import classes from './scenario-graph.module.css';
import type { ScenarioValues } from './scenario-values.js';

/** Sizes of the drawing, in units of which sixteen are as high as a letter of the page. */
const WIDTH = 132;
const HEIGHT = 44;
const GAP_ACROSS = 20;
const GAP_DOWN = 44;
const EDGE = 8;

interface Props {
  graph: Graph;
  values: ScenarioValues;
  mistakesIn: (path: Path) => number;
  onChoose: (kind: GraphNode['kind'], place: number) => void;
}

/** The conversation as a drawing from the top down: its steps and endings are buttons in a list, and the lines are told to who cannot see them. */
export function ScenarioGraph({ graph, values, mistakesIn, onChoose }: Props) {
  const titleId = useId();
  const arrowId = useId();
  const { nodes, edges, layers, columns } = graph;
  if (nodes.length === 0) return null;
  const width = columns * (WIDTH + GAP_ACROSS) + 2 * EDGE;
  const height = layers * (HEIGHT + GAP_DOWN) - GAP_DOWN + 2 * EDGE;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <section className={classes.graph} aria-labelledby={titleId}>
      <Title order={4} size="h5" id={titleId}>
        {text('drawing')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('drawingHint')}
      </Text>
      <div className={classes.frame}>
        <div className={classes.sheet} style={{ width: rem(width), height: rem(height) }}>
          <svg className={classes.lines} viewBox={`0 0 ${width} ${height}`} aria-hidden>
            <defs>
              <marker
                id={arrowId}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8z" className={classes.arrow} />
              </marker>
            </defs>
            {edges.map((edge) => {
              const from = byId.get(edge.from);
              const to = byId.get(edge.to);
              return (
                from &&
                to && (
                  <path
                    key={`${edge.from} ${edge.to}`}
                    d={lineOf(from, to)}
                    className={classes.line}
                    data-back={edge.isBack || undefined}
                    markerEnd={`url(#${arrowId})`}
                  />
                )
              );
            })}
          </svg>
          <ol className={classes.nodes}>
            {nodes.map((node) => {
              const list = node.kind === 'step' ? 'steps' : 'endings';
              const isWrong = mistakesIn([list, node.place]) > 0;
              const { left, top } = cornerOf(node);
              return (
                <li
                  key={node.id}
                  style={{ left: rem(left), top: rem(top), width: rem(WIDTH), height: rem(HEIGHT) }}
                >
                  <button
                    type="button"
                    className={classes.node}
                    data-kind={node.kind}
                    data-wrong={isWrong || undefined}
                    data-unreached={!node.isReached || undefined}
                    aria-label={inWords(node, edges, values)}
                    onClick={() => onChoose(node.kind, node.place)}
                  >
                    {isWrong && <CircleAlert size={16} aria-hidden />}
                    {node.kind === 'ending' && <Flag size={16} aria-hidden />}
                    <span className={classes.name}>{node.id}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
    </section>
  );
}

const rem = (units: number) => `${units / 16}rem`;

function cornerOf({ layer, column }: GraphNode) {
  return { left: EDGE + column * (WIDTH + GAP_ACROSS), top: EDGE + layer * (HEIGHT + GAP_DOWN) };
}

/** Down from the one to the other; what leads back, or past other layers, swings out beside them. */
function lineOf(from: GraphNode, to: GraphNode): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  const x1 = start.left + WIDTH / 2;
  const x2 = end.left + WIDTH / 2;
  const y1 = start.top + HEIGHT;
  if (to.layer === from.layer + 1) {
    const half = GAP_DOWN / 2;
    return `M${x1} ${y1}C${x1} ${y1 + half} ${x2} ${end.top - half} ${x2} ${end.top}`;
  }
  const aside = Math.max(start.left, end.left) + WIDTH + GAP_ACROSS / 2;
  const right = start.left + WIDTH;
  const y = start.top + HEIGHT / 2;
  const into = end.top + HEIGHT / 2;
  return `M${right} ${y}C${aside + 4} ${y} ${aside + 4} ${into} ${end.left + WIDTH} ${into}`;
}

/** What the drawing shows of one, for whoever hears it. */
function inWords(
  { id, kind, place, isReached }: GraphNode,
  edges: readonly GraphEdge[],
  values: ScenarioValues,
): string {
  const of = (isBack: boolean) =>
    edges.filter((edge) => edge.from === id && edge.isBack === isBack).map(({ to }) => to);
  const onwards = of(false).join(', ');
  const back = of(true).join(', ');
  const count = values.steps[place]?.choices.length ?? 0;
  return [
    kind === 'step' ? text('drawnStep', { id, count }) : text('drawnEnding', { id }),
    ...(onwards === '' ? [] : [text('drawnTo', { places: onwards })]),
    ...(back === '' ? [] : [text('drawnLoop', { places: back })]),
    ...(kind === 'step' && onwards === '' && back === '' ? [text('drawnNowhere')] : []),
    ...(isReached ? [] : [text('drawnUnreached')]),
  ].join('; ');
}
