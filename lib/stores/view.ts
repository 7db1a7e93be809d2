import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { decodeView, type View } from '../core/view';

const atFirst: View = {
  tab: 'check',
  productSearch: '',
  recordSearch: '',
  templateSearch: '',
  templateFilter: { sort: 'used' },
  given: {},
};

const makeView = (name: string) =>
  create<View>()(persist(() => atFirst, { name, merge: decodeView }));

/** Where the popup was left: it opens there again. Kept in the popup's own localStorage. */
export const useView = makeView('view');

/** The same for the templates of the workbench: two pages that are open at once do not overwrite each other. */
export const useDeskView = makeView('desk');
