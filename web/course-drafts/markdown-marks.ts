/** A text with what is selected in it. */
export interface Marked {
  text: string;
  start: number;
  end: number;
}

export type Mark = 'bold' | 'heading' | 'list' | 'link';

/** Puts a mark of Markdown to what is selected, or to words that stand in where nothing is. */
export function mark(kind: Mark, given: Marked, words: { bold: string; link: string }): Marked {
  switch (kind) {
    case 'bold':
      return around(given, '**', words.bold);
    case 'heading':
      return before(given, '## ');
    case 'list':
      return before(given, '- ');
    case 'link':
      return link(given, words.link);
  }
}

function around({ text, start, end }: Marked, sign: string, standIn: string): Marked {
  const inner = text.slice(start, end) || standIn;
  const from = start + sign.length;
  return {
    text: text.slice(0, start) + sign + inner + sign + text.slice(end),
    start: from,
    end: from + inner.length,
  };
}

/** Every selected line begins with the sign; where all do already, it is taken away. */
function before({ text, start, end }: Marked, sign: string): Marked {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const lines = text.slice(from, until).split('\n');
  const isMarked = lines.every((line) => line.startsWith(sign));
  const marked = lines.map((line) => (isMarked ? line.slice(sign.length) : sign + line)).join('\n');
  return {
    text: text.slice(0, from) + marked + text.slice(until),
    start: from + marked.length,
    end: from + marked.length,
  };
}

/** The address is selected, to be written over. */
function link({ text, start, end }: Marked, standIn: string): Marked {
  const words = text.slice(start, end) || standIn;
  const address = 'https://';
  const from = start + words.length + 3;
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: from,
    end: from + address.length,
  };
}
