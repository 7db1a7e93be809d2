import type { ActionKind } from '../../lib/core/action';
import type { Hold } from '../../lib/core/hold';
import type { Say } from '../words';

/** What the dock asks for, and the texts that it says. */
export interface DockHandlers {
  /** The interface's texts; handed in, since the dock is a script of its own beside the panel's. */
  say: Say;
  onToggle: () => void;
  onBegin: () => void;
  onOpen: (hold: Hold) => void;
  onTeach: () => void;
  onBack: () => void;
  onSave: (action: ActionKind) => void;
  onBundle: () => void;
  onWorkbench: () => void;
}
