import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { listed, onChange, shelfShown, type Product, type Shelf } from './shop';

/** What the shop lists, for pages of Vue. */
export function shownShop(): {
  listed: ShallowRef<readonly Product[]>;
  shelf: ShallowRef<Shelf>;
} {
  const now = { listed: shallowRef(listed()), shelf: shallowRef(shelfShown()) };
  onScopeDispose(
    onChange(() => {
      now.listed.value = listed();
      now.shelf.value = shelfShown();
    }),
  );
  return now;
}
