import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { runTool } from './tool.ts';

// `npm test`: everything in order, whatever fails before; the last line counts the tests.

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'delist-guard-tests-'));
const total: Count = { passed: 0, failed: 0 };
const broken: string[] = [];

const say = (name: string): void => console.log(`\n━━ ${name}`);

function add(name: string, { passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(name);
}

/** One check that passes or does not; it counts only if it does not. */
function check(name: string, tool: string, args: readonly string[]): boolean {
  say(name);
  const isDone = runTool(tool, args) === 0;
  add(name, { passed: 0, failed: isDone ? 0 : 1 });
  return isDone;
}

/** A runner's own count. One that breaks off without a failed test, or without a report, failed once. */
function tests(
  name: string,
  run: (report: string) => number,
  countIn: (report: Record<string, unknown>) => Count,
): void {
  say(name);
  const report = join(reports, `${name}.json`);
  const code = run(report);
  let count: Count = { passed: 0, failed: 0 };
  try {
    count = countIn(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`${name}：没有留下结果`);
  }
  const isBroken = count.failed === 0 && (code !== 0 || count.passed === 0);
  add(name, isBroken ? { ...count, failed: 1 } : count);
}

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`no number: ${String(value)}`);
  return value;
};

/** Vitest's report; a file that could not be loaded has no tests, and failed once. */
function vitestCount({
  numPassedTests,
  numFailedTests,
  testResults,
}: Record<string, unknown>): Count {
  const files = Array.isArray(testResults) ? testResults : [];
  const unread = files.filter((at) => at.status === 'failed' && at.assertionResults.length === 0);
  return { passed: number(numPassedTests), failed: number(numFailedTests) + unread.length };
}

/** Playwright's report. */
function playwrightCount({ stats, errors }: Record<string, unknown>): Count {
  const { expected, unexpected, flaky } = Object(stats);
  const broke = Array.isArray(errors) ? errors.length : 0;
  return { passed: number(expected), failed: number(unexpected) + number(flaky) + broke };
}

function browserTests(): void {
  const name = '浏览器测试';
  try {
    const chromium = findChromium();
    tests(
      name,
      (report) =>
        runTool('@playwright/test', ['test', '--reporter=list,json'], {
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          // The whole product of the page models takes long; a share of it is tried each time.
          MATRIX: process.argv.includes('--whole') ? 'whole' : 'share',
        }),
      playwrightCount,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    add(name, { passed: 0, failed: 1 });
  }
}

check('准备', 'wxt', ['prepare']);
check('类型', 'typescript', ['--noEmit', '-p', '.']);
check('写法', 'oxlint', []);
check('格式', 'prettier', ['--check', '--log-level', 'warn', '.']);
tests(
  '单元测试',
  (report) =>
    runTool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  vitestCount,
);
const hasShop = check('模型店铺', 'vite', ['build', '-c', 'tests/shop/vite.config.ts']);
const hasEditors = check('编辑器', 'vite', ['build', '-c', 'tests/editors/vite.config.ts']);
const hasLibraries = check('组件库', 'vite', ['build', '-c', 'tests/libraries/vite.config.ts']);
const hasBuild = check('正式构建', 'wxt', ['build']);
if (hasShop && hasEditors && hasLibraries && hasBuild) browserTests();
else console.error('没有构建出来，浏览器测试没有运行');

rmSync(reports, { recursive: true, force: true });
if (broken.length > 0) console.error(`\n没有通过：${broken.join('、')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
