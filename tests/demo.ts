import { takeHelpPictures } from './demo/helpPictures.ts';
import { tellStory } from './demo/story.ts';
import { openWindow } from './demo/window.ts';
import { runTool } from './tool.ts';

// `npm run demo`: the extension on the model shop. With a display a window to try it in; without one,
// or with `--story`, the whole story with pictures. `--docs` renews the picture in the README as well,
// `--help-pictures` those in the extension's help and does nothing else.

const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const wants = (flag: string): boolean => process.argv.includes(flag);

function build(): void {
  console.log('正在构建扩展和模型店铺…');
  if (runTool('wxt', ['build']) !== 0) throw new Error('扩展没有构建成功，原因见上');
  const shop = runTool('vite', ['build', '-c', 'tests/shop/vite.config.ts', '--logLevel', 'warn']);
  if (shop !== 0) throw new Error('模型店铺没有构建成功，原因见上');
}

try {
  build();
  if (wants('--help-pictures')) await takeHelpPictures();
  else if (hasDisplay && !wants('--story') && !wants('--docs')) await openWindow();
  else await tellStory({ withDocs: wants('--docs') });
} catch (error) {
  console.error(`\n演示没有走完：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
