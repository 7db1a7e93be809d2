import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { decodeView, type View } from '../core/view';

const atFirst: View = { tab: 'check', productSearch: '', recordSearch: '', given: {} };

/** Where the popup was left: it opens there again. Kept in the popup's own localStorage. */
export const useView = create<View>()(persist(() => atFirst, { name: 'view', merge: decodeView }));
