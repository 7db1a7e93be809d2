import { browser } from 'wxt/browser';

/** What is asked of the database within a transaction, by the objects that it is asked of. */
export const requests: readonly (readonly [object, readonly string[]])[] = [
  [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
  ...[IDBObjectStore.prototype, IDBIndex.prototype].map(
    (place) =>
      [
        place,
        ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
      ] as const,
  ),
  [IDBCursor.prototype, ['continue', 'update', 'delete']],
];

/** What is asked of the browser, and takes its time. */
export const calls: readonly (readonly [object, readonly string[]])[] = [
  [browser.alarms, ['create', 'clear', 'get']],
  [browser.notifications, ['create', 'clear', 'getAll']],
  [browser.action, ['setBadgeText', 'setBadgeBackgroundColor']],
  [browser.storage.local, ['get', 'set']],
  [browser.tabs, ['query']],
  [browser.scripting, ['executeScript', 'getRegisteredContentScripts']],
  [browser.permissions, ['contains']],
  [crypto.subtle, ['digest']],
];
