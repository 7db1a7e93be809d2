import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '@/components/tokens.css';
import '@/components/checklist.css';
import '@/components/popup/frame.css';
import '@/components/popup/views.css';
import '@/components/popup/cards.css';
import '@/components/popup/plan.css';
import '@/components/notices/notices.css';
import '@/components/popup/reminders.css';
import { WordsProvider, sayWith } from '@/components/words';
import { makeTexts } from '@/lib/platform/texts';
import { builtIn } from '@/lib/catalog/packs';
import { ask } from '@/lib/platform/ask';
import { idle } from '@/lib/platform/idle';
import { lookAtPage } from '@/lib/stores/page';
import { mirrorStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { App } from './App';
import { tabParts } from './tabParts';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in popup/index.html');

// A notification that was clicked leads to the reminders, wherever the popup was left.
if (location.hash === '#reminders') useView.setState({ tab: 'reminders' });

const living = new AbortController();
void mirrorStored(living.signal, tabParts(useView.getState()));
lookAtPage(
  builtIn.packs.flatMap(({ origins }) => origins),
  living.signal,
);
void idle().then(() => ask({ type: 'reminder.ring' }));
addEventListener('pagehide', () => living.abort(), { once: true });

// In the first frame: rendered in a task of its own, it would come a frame or two after an empty one.
flushSync(() =>
  createRoot(root).render(
    <WordsProvider say={sayWith(makeTexts())}>
      <App />
    </WordsProvider>,
  ),
);
