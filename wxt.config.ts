import { minify, type MinifyOptions } from 'terser';
import { defineConfig } from 'wxt';
import { builtIn, optionalHosts } from './lib/catalog/packs';

const smaller: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  compress: {
    passes: 3,
    pure_getters: true,
    keep_fargs: false,
    unsafe_arrows: true,
    lhs_constants: false,
  },
};

/**
 * Names of properties that are shortened too in the guard, which is loaded into every frame, and in
 * the panel, which comes after it. No other script, and nothing but their own code, sees them.
 */
const ownNames = {
  /** What judging a control asks for: classify.ts, wording.ts. */
  judging: 'asked beside inRow isLayer isSemantic isShown means named passages',
  /** What else only the guard tells itself of a control. */
  describing: 'has header is isOn row told',
  /** What React keeps in its fibers, hooks and lanes, and shares with its scheduler: a twenty-fifth of the panel. */
  react:
    '__CLIENT_INTERNALS\\w+ __DOM_INTERNALS\\w+ _eventListeners optionsOrUseCapture unstable_\\w+ ' +
    // Our views are functions: nobody defines what React calls of a class.
    'UNSAFE_\\w+ component(?:Did|Will)\\w+ enqueue\\w+ getDerivedState\\w+ getSnapshotBeforeUpdate ' +
    '_currentValue _fragmentFiber _visibility alternate baseQueue baseState blockedOn ' +
    'cacheController cachePool callbackNode callbackPriority cancelPendingCommit childLanes ' +
    'containerInfo dehydrated deletions dependencies eagerState elementType entangledLanes ' +
    'entanglements errorRecoveryDisabledLanes expirationTime expirationTimes expiredLanes ' +
    'finishedLanes finishedWork firstBaseUpdate firstContext hasEagerState hiddenUpdates ' +
    'indirectLanes lanes lastBaseUpdate lastEffect lastRenderedReducer lastRenderedState ' +
    'memoizedProps memoizedState memoizedValue nextEffect pendingContext pendingLanes ' +
    'pendingProps pingedLanes retryLane revertLane shellSuspendCounter sibling sortIndex ' +
    'stateNode subtreeFlags suspendedLanes timeoutHandle treeContext updateQueue warmLanes',
  /** What it asks of components that are classes, of which we have none, and of roots. */
  classes:
    'UNSAFE_component\\w+ componentDid\\w+ componentWill\\w+ shouldComponentUpdate ' +
    'getDerivedState\\w+ getSnapshotBeforeUpdate enqueue\\w+State enqueueForceUpdate ' +
    'identifierPrefix isDehydrated onRecoverableError unsuspend',
};
const shortenedIn: Record<string, (keyof typeof ownNames)[]> = {
  'content-scripts/guard.js': ['judging', 'describing'],
  'panel.js': ['judging', 'react', 'classes'],
};
const minifyOptionsOf = (file: string): MinifyOptions => {
  const names = (shortenedIn[file] ?? []).map((from) => ownNames[from].replaceAll(' ', '|'));
  return {
    ...smaller,
    ...(names[0] && {
      mangle: { properties: { builtins: true, regex: new RegExp(`^(${names.join('|')})$`) } },
    }),
  };
};

/** What React offers and nobody here calls: being CommonJS, it would be carried into every page. */
const uncalled =
  'Activity Children Profiler PureComponent StrictMode Suspense ViewTransition addTransitionType ' +
  'cache cacheSignal cloneElement createRef lazy preconnect prefetchDNS preinit preinitModule ' +
  'preload preloadModule requestFormReset startTransition unstable_batchedUpdates ' +
  'unstable_useCacheRefresh use useActionState useDeferredValue useEffectEvent useFormState ' +
  'useFormStatus useImperativeHandle useInsertionEffect useOptimistic useTransition';
const uncalledExport = new RegExp(`^exports\\.(${uncalled.replaceAll(' ', '|')}) =`, 'gm');

/**
 * WXT starts a content script with a context that announces itself to the page and can be ended
 * by an event of the page's making. A guard must do neither: its entrypoint is started as it is.
 */
const wxtStart = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

const patternsOf = (origins: readonly string[]) => origins.map((at) => `${at}/*`);

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  i18n: { localesDir: 'public/locales' },
  manifest: {
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '109',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting'],
    host_permissions: patternsOf(builtIn.hosts),
    optional_host_permissions: patternsOf(optionalHosts),
    action: { default_title: '__MSG_extension_short__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+X' } } },
  },
  hooks: {
    // The i18n module turns the locale files into `_locales`; their sources stay out of the package.
    // Texts are keyed by ids of ours (action.off-shelf), and the browser admits no hyphens in keys.
    'build:publicAssets': (_, assets) => {
      const kept = assets.filter((asset) => !asset.relativeDest.startsWith('locales'));
      for (const asset of kept)
        if ('contents' in asset && asset.relativeDest.startsWith('_locales'))
          asset.contents = asset.contents.replace(/^  "[^"]+": \{$/gm, (key) =>
            key.replaceAll('-', '_'),
          );
      assets.splice(0, assets.length, ...kept);
    },
    // Only the background injects the panel: a page must not be able to load or to find it.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.web_accessible_resources;
    },
  },
  vite: () => ({
    build: {
      target: 'chrome109',
      modulePreload: { polyfill: false },
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
    },
    plugins: [
      {
        name: 'own-content-script-start',
        transform: (_, id) =>
          id.startsWith(wxtStart)
            ? `import { start } from ${JSON.stringify(id.slice(wxtStart.length))};\nstart();`
            : null,
      },
      {
        // The language of the templates could read templates from files over the network. Ours never
        // does (it has none to read), and a package that can send a request would have to be trusted.
        name: 'no-requests',
        transform: (code, id) =>
          /liquidjs\/dist\//.test(id)
            ? code.replaceAll('new XMLHttpRequest()', "(() => { throw new Error('no files') })()")
            : null,
      },
      {
        name: 'react-as-called',
        transform: (code, id) =>
          /react(?:-dom)?\.production\.js$/.test(id)
            ? code.replace(uncalledExport, 'var uncalled_$1 =')
            : null,
      },
      {
        name: 'smaller-on-pages',
        enforce: 'post',
        // What runs on a shop's page is counted in bytes; a second minifier takes off another 2 %.
        async generateBundle(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'chunk' && !/^(chunks|background)/.test(file.fileName))
              file.code =
                (await minify(file.code, minifyOptionsOf(file.fileName))).code ?? file.code;
        },
      },
    ],
  }),
});
