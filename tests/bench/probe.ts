import { chromium } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { serveBench, benchUrl } from './benchPage.ts';
const ext = '/tmp/ext-bench';
const c = await chromium.launchPersistentContext(mkdtempSync('/tmp/probe-'), { executablePath: '/usr/bin/chromium', headless: true, viewport: { width: 1280, height: 800 },
 args: ['--no-sandbox', `--disable-extensions-except=${ext}`, `--load-extension=${ext}`, '--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run','--lang=zh-CN'], ignoreDefaultArgs: ['--disable-extensions'] });
if (c.serviceWorkers().length === 0) await c.waitForEvent('serviceworker');
await serveBench(c);
const rows = Number(process.argv[2] ?? 1000);
const page = await c.newPage();
const s = await c.newCDPSession(page);
let t = Date.now();
await page.goto(benchUrl('list', rows)); console.log('load', Date.now() - t);
const contexts: any[] = [];
s.on('Runtime.executionContextCreated', (e: any) => contexts.push(e.context));
await s.send('Runtime.enable');
console.log(contexts.map((x) => [x.id, x.name, x.origin, x.auxData?.type]));
await page.waitForTimeout(1500);
const ev = contexts.find((x) => x.origin.startsWith('chrome-extension'));
console.log(await s.send('Runtime.evaluate', { contextId: ev.id, expression: `Object.getOwnPropertySymbols(globalThis).map(String)+' '+!!globalThis[Symbol.for('delist-guard')].review`, returnByValue: true }).then((r: any) => r.result.value));
console.log(await s.send('Runtime.evaluate', { contextId: ev.id, expression: `(()=>{const a=[...document.querySelectorAll('a')].find(x=>x.textContent==='下架');const path=[];for(let p=a;p;p=p.parentElement)path.push(p);try{const f=globalThis[Symbol.for('delist-guard')].recognise(path);return JSON.stringify([f&&f.action,f&&f.control.names,String(globalThis[Symbol.for('delist-guard')].review)])}catch(e){return e.stack}})()`, returnByValue: true }).then((r: any) => r.result.value));
// coverage
await s.send('Profiler.enable');
await s.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await s.send('Profiler.setSamplingInterval', { interval: 100 });
await s.send('Profiler.start');
console.log('frames', await page.evaluate(() => (window as any).__mutate(1500)));
const { profile } = await s.send('Profiler.stop') as any;
console.log('nodes ext', profile.nodes.filter((n: any) => n.callFrame.url.startsWith('chrome-ext')).length, 'samples', profile.samples.length);
const cov = (await s.send('Profiler.takePreciseCoverage') as any).result.filter((r: any) => r.url.startsWith('chrome-ext'));
console.log('cov', cov.map((r: any) => [r.url, r.functions.filter((f: any) => f.ranges[0].count).map((f: any) => [f.functionName, f.ranges[0].count])]));
// press with trace
page.on('console',(m)=>console.log('CON',m.text()));s.on('Runtime.exceptionThrown',(e:any)=>console.log('EXC',JSON.stringify(e.exceptionDetails).slice(0,600)));const events: any[] = [];
s.on('Tracing.dataCollected', (e: any) => events.push(...e.value));
await s.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'devtools.timeline.frame', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame', 'disabled-by-default-devtools.timeline', 'cc','benchmark','latencyInfo'] } } as any);
for (let i = 0; i < 4; i++) {
  const box = await page.getByText('下架', { exact: true }).nth(i + 1).boundingBox();
  await page.mouse.click(box!.x + 5, box!.y + 5);
  await page.waitForTimeout(300);
  console.log(await s.send('Runtime.evaluate', { contextId: ev.id, expression: `JSON.stringify([!!globalThis[Symbol.for('delist-guard')].held, !!globalThis[Symbol.for('delist-guard')].covers])`, returnByValue: true }).then((r: any) => r.result.value));
  console.log(await page.evaluate(() => [document.documentElement.lastElementChild!.outerHTML.slice(0,100), (window as any).__reached]));
  if(i===0) await page.screenshot({path:'/tmp/probe.png'});
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
}
const done = new Promise((r) => s.once('Tracing.tracingComplete', r));
await s.send('Tracing.end'); await done;
const cov2 = (await s.send('Profiler.takePreciseCoverage') as any).result.filter((r: any) => r.url.startsWith('chrome-ext'));
console.log('cov2', cov2.map((r: any) => [r.url, r.functions.filter((f: any) => f.ranges[0].count).length]));
writeFileSync('/tmp/trace.json', JSON.stringify(events));
console.log(events.length);
await c.close();
