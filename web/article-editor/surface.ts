import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import {
  type Command,
  EditorState,
  NodeSelection,
  type Plugin,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
// Without it browsers type spaces of another kind where two meet, or one ends a line.
import 'prosemirror-view/style/prosemirror.css';
import { ACTS } from './acts.js';
import { type Article, readArticle, writeArticle } from '../article-markdown/article.js';
import { pastedHtml, pastedText } from './pasted.js';
import { blockAt, type LineRemark, remarkMarks, withRemarks } from './remark-marks.js';
import { marks, nodes } from '../article-markdown/schema.js';
import { endSource, leaveSource, leaveSourceUpwards, sourceView } from './source-block.js';
import { typingRules } from './typing-rules.js';

interface Wishes {
  text: string;
  classes: { source: string; remark: string };
  /** What stands above Markdown that the surface does not know. */
  sourceLabel: string;
  imageUrl: (name: string) => string;
  onText: (text: string) => void;
  onState: (state: EditorState) => void;
  onLeave: () => void;
  /** Keys that open something. */
  keys: { link: () => void; picture: () => void; toolbar: () => void };
}

/** An article to be written in as it looks, which says at every change how its file reads. */
export class Surface {
  private readonly view: EditorView;
  private article: Article;
  private text: string;
  /** On which line of the file each block begins. */
  private lines: readonly number[];

  constructor(
    place: HTMLElement,
    private readonly wishes: Wishes,
  ) {
    this.text = wishes.text;
    this.article = readArticle(wishes.text);
    this.lines = writeArticle(this.article.doc, this.article).lines;
    this.view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({ doc: this.article.doc, plugins: this.plugins() }),
        nodeViews: {
          source: sourceView(wishes.sourceLabel, wishes.classes.source),
          image: ({ attrs }) => ({ dom: this.picture(String(attrs.src), String(attrs.alt)) }),
        },
        clipboardTextParser: (text) => pastedText(text),
        transformPastedHTML: pastedHtml,
        handleDOMEvents: { blur: () => wishes.onLeave() },
        handleDoubleClickOn: (_, __, { type }) => type === nodes.image && this.opened(wishes.keys.picture),
        dispatchTransaction: (change) => this.changed(change),
      },
    );
    wishes.onState(this.view.state);
  }

  /** Does something to what is selected, which keeps the focus. */
  run(command: Command): void {
    command(this.view.state, (change) => this.view.dispatch(change.scrollIntoView()), this.view);
    this.view.focus();
  }

  focus(): void {
    this.view.focus();
  }

  /** Takes over a text that was written elsewhere; what comes from here is known already. */
  renew(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.article = readArticle(text);
    this.lines = writeArticle(this.article.doc, this.article).lines;
    const { tr } = this.view.state;
    this.view.dispatch(
      tr.replaceWith(0, tr.doc.content.size, this.article.doc.content).setMeta('addToHistory', false),
    );
  }

  remark(remarks: readonly LineRemark[]): void {
    this.view.dispatch(withRemarks(this.view.state, remarks, this.lines, this.wishes.classes.remark));
  }

  /** Puts the cursor into the block that holds a line of the file. */
  goTo(line: number): void {
    const { doc, tr } = this.view.state;
    const { at, block } = blockAt(doc, this.lines, line);
    const whole = TextSelection.between(doc.resolve(at), doc.resolve(at + block.nodeSize));
    this.view.dispatch(tr.setSelection(whole).scrollIntoView());
    this.view.focus();
  }

  end(): void {
    this.view.destroy();
  }

  private changed(change: Transaction): void {
    const state = this.view.state.apply(change);
    this.view.updateState(state);
    if (change.docChanged) {
      const { text, lines } = writeArticle(state.doc, this.article);
      this.lines = lines;
      // What changes nothing in the file, as an empty paragraph, is nothing to save.
      if (text !== this.text) {
        this.text = text;
        this.wishes.onText(text);
      }
    }
    this.wishes.onState(state);
  }

  private plugins(): Plugin[] {
    const { keys } = this.wishes;
    // Where there is nothing to do, the key does nothing: some browsers would leave the page.
    const acts = Object.values(ACTS).map(({ key, run }) => [key, chainCommands(run, () => true)] as const);
    return [
      typingRules,
      keymap({
        ...Object.fromEntries(acts),
        'Mod-e': toggleMark(marks.code),
        'Mod-Shift-z': ACTS.redo.run,
        'Mod-k': () => this.opened(keys.link),
        'Alt-F10': () => this.opened(keys.toolbar),
        Enter: chainCommands(this.pictureOpened, replaced, splitListItem(nodes.list_item)),
        'Shift-Enter': (state, dispatch) => {
          const { parent } = state.selection.$from;
          if (parent.type !== nodes.paragraph) return false;
          dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
          return true;
        },
        Backspace: chainCommands(undoInputRule, endSource),
        ArrowDown: leaveSource,
        ArrowUp: leaveSourceUpwards,
      }),
      keymap(baseKeymap),
      history(),
      remarkMarks(),
    ];
  }

  private readonly pictureOpened: Command = ({ selection }) =>
    selection instanceof NodeSelection &&
    selection.node.type === nodes.image &&
    this.opened(this.wishes.keys.picture);

  private opened(open: () => void): true {
    open();
    return true;
  }

  private picture(name: string, words: string): HTMLImageElement {
    const image = document.createElement('img');
    image.alt = words;
    if (/^[\w.-]+$/.test(name)) image.src = this.wishes.imageUrl(name);
    return image;
  }
}

/** Enter in the place of words of several blocks: they go, and their ends meet. */
const replaced: Command = ({ selection, tr }, dispatch) => {
  if (selection.empty || selection.$from.sameParent(selection.$to)) return false;
  dispatch?.(tr.deleteSelection().scrollIntoView());
  return true;
};
