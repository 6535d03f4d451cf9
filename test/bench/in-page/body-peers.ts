// Runs in a page of its own: what others do with the same body, timed in the same way.
import { json } from '@codemirror/lang-json';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { SearchQuery } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { createJSONEditor } from 'vanilla-jsoneditor';
import { afterFrames, type BodyTimes, longestTask, watchTasks } from './body-times.ts';

export type Peer = 'pre' | 'codemirror' | 'vanilla-jsoneditor';

/** Shows a text; what comes back searches it and goes to its end, where the peer can. */
type Show = (
  text: string,
  place: HTMLElement,
) => {
  readonly search?: (needle: string) => void;
  readonly toEnd?: () => void;
};

declare global {
  interface Window {
    timePeer: (peer: Peer, url: string, needle: string) => Promise<BodyTimes>;
  }
}

const tasks = watchTasks();

const PEERS: Record<Peer, Show> = {
  pre(text, place) {
    const pre = document.createElement('pre');
    pre.textContent = format(text);
    place.append(pre);
    return { toEnd: () => place.scrollTo(0, place.scrollHeight) };
  },
  codemirror(text, place) {
    const extensions = [lineNumbers(), json(), syntaxHighlighting(defaultHighlightStyle)];
    const doc = format(text);
    const state = EditorState.create({
      doc,
      extensions: [...extensions, EditorView.theme({ '&': { height: '100%' } })],
    });
    const view = new EditorView({ state, parent: place });
    return {
      search(needle) {
        const cursor = new SearchQuery({ search: needle }).getCursor(view.state);
        while (!cursor.next().done);
      },
      toEnd: () => view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.length) }),
    };
  },
  'vanilla-jsoneditor'(text, place) {
    createJSONEditor({ target: place, props: { content: { text } } });
    return {};
  },
};

window.timePeer = async (peer, url, needle) => {
  const place = document.createElement('div');
  place.style.cssText = 'height: 800px; overflow: auto';
  document.body.append(place);
  const bareAt = performance.now();
  await (await fetch(url)).arrayBuffer();
  const fetchMs = performance.now() - bareAt;
  await afterFrames();
  const from = performance.now();
  const text = await (await fetch(url)).text();
  const shown = PEERS[peer](text, place);
  await afterFrames();
  const firstLineMs = performance.now() - from;
  const { search, toEnd } = shown;
  const searchMs = search && (await time(() => search(needle)));
  const endMs = toEnd && (await time(toEnd));
  return { fetchMs, firstLineMs, searchMs, endMs, longestTaskMs: longestTask(tasks, from) };
};

async function time(act: () => void): Promise<number> {
  const from = performance.now();
  act();
  await afterFrames();
  return performance.now() - from;
}

function format(text: string): string {
  return JSON.stringify(JSON.parse(text), null, 2);
}
