import { createRoot } from 'react-dom/client';
import '@/components/tokens.css';
import '@/components/workbench/frame.css';
import '@/components/workbench/views.css';
import '@/components/workbench/settings.css';
import '@/components/workbench/calendar.css';
import '@/components/workbench/lists.css';
import '@/components/notices/notices.css';
import '@/components/workbench/help.css';
import '@/components/records/records.css';
import '@/components/records/sheet.css';
import '@/components/records/print.css';
import { WordsProvider, sayWith } from '@/components/words';
import { builtIn } from '@/lib/catalog/packs';
import { makeTexts } from '@/lib/platform/texts';
import { partNames } from '@/lib/platform/storedParts';
import { followAside } from '@/lib/stores/aside';
import { mirrorStored } from '@/lib/stores/stored';
import { followAddress, lookAtTabs } from '@/lib/stores/workbench';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in workbench/index.html');

const living = new AbortController();
void mirrorStored(living.signal, partNames);
followAddress(living.signal);
followAside(living.signal);
lookAtTabs(
  builtIn.packs.flatMap(({ origins }) => origins),
  living.signal,
);
addEventListener('pagehide', () => living.abort(), { once: true });

createRoot(root).render(
  <WordsProvider say={sayWith(makeTexts())}>
    <App signal={living.signal} />
  </WordsProvider>,
);
