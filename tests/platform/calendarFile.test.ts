import ICAL from 'ical.js';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { planSteps } from '@/lib/catalog/planSteps';
import { calendarEvents } from '@/lib/core/calendarEvent';
import type { Case } from '@/lib/core/case';
import { plannedCase, stepsOf } from '@/lib/core/plan';
import { calendarFile } from '@/lib/platform/calendarFile';
import { noon, someCase, someHold } from './some';

const then = Date.parse('2026-11-30T02:00:00+08:00');
const planned = plannedCase(someCase(), then, noon + 5000);
afterEach(() => vi.unstubAllEnvs());

const fileOf = (record: Case, title = '查活动报名', text = '甲食品旗舰店', now = noon) => {
  const steps = stepsOf(planSteps, record.hold, record.plannedAt ?? 0, now);
  const events = calendarEvents(record, steps, ({ id }) => ({ title: `${title} ${id}`, text }));
  return calendarFile(events, now);
};
/** The entries as another library reads them. */
const readEvents = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((at) => new ICAL.Event(at));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('the file for a calendar', () => {
  it('is one that another library reads: a calendar of version 2.0, entry by entry', () => {
    const calendar = new ICAL.Component(ICAL.parse(fileOf(planned)));
    expect(calendar.name).toBe('vcalendar');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//delist-guard//plan//ZH');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(readEvents(fileOf(planned)).map(({ uid }) => uid)).toEqual(
      [
        'campaigns',
        'tellBuyers',
        'tellCreators',
        'orders',
        'stopAds',
        'press',
        'tellAtOnce',
        'gone',
        'tellAfter',
      ].map((step) => `case-0001-${step}@delist-guard`),
    );
  });

  test.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'says the instants in UTC on a machine in %s',
    (name) => {
      vi.stubEnv('TZ', name);
      const file = fileOf(planned);
      const press = readEvents(file).find(({ uid }) => uid.includes('press'));
      expect(file).toContain('DTSTART:20261129T180000Z\r\n');
      expect(press?.startDate.toJSDate().getTime()).toBe(then);
      expect(press?.endDate.toJSDate().getTime()).toBe(then + 1_800_000);
      expect(file.match(/^(DTSTART|DTEND|DTSTAMP|LAST-MODIFIED):.*$/gm)).toSatisfy(
        (lines: string[]) => lines.length === 36 && lines.every((at) => /:\d{8}T\d{6}Z$/.test(at)),
      );
    },
  );

  it('rings at each step, and ten minutes before the press', () => {
    const rings = readEvents(fileOf(planned)).map(({ uid, component }) => {
      const [alarm, other] = component.getAllSubcomponents('valarm');
      expect(other).toBeUndefined();
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(alarm?.getFirstPropertyValue('description')).toContain('查活动报名');
      const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration;
      return [uid.split(/[-@]/)[2], trigger.toSeconds()];
    });
    expect(rings.filter(([, seconds]) => seconds !== 0)).toEqual([['press', -600]]);
  });

  it('leads back to the page of each step', () => {
    const urls = readEvents(fileOf(planned)).map(({ component }) =>
      component.getFirstPropertyValue('url'),
    );
    expect(urls.at(5)).toBe('https://fxg.jinritemai.com/ffa/g/list');
    expect(urls.every((url) => String(url).startsWith('https://'))).toBe(true);
  });

  it('changes, after a change of plan, the entries that a calendar has', () => {
    const moved = plannedCase(planned, then + 86_400_000, noon + 9000);
    const [before, after] = [readEvents(fileOf(planned)), readEvents(fileOf(moved))];
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    for (const [index, event] of after.entries())
      expect(event.sequence).toBeGreaterThan(before[index]?.sequence ?? Infinity);
  });

  it('leaves out what is past', () => {
    const late = fileOf(planned, '看', '看', then - 3_600_000);
    expect(readEvents(late).map(({ uid }) => uid.split(/[-@]/)[2])).toEqual([
      'press',
      'tellAtOnce',
      'gone',
      'tellAfter',
    ]);
  });

  test.each([
    ['separators', '通知；买家, 达人; 团长\\客服:"好"'],
    ['line breaks', '一\r\n二\n三\r四\u2028五'],
    ['what looks like an entry', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil'],
    ['a long name', '密封胶泥9.8发十包升级款'.repeat(20)],
    ['signs of four octets', '👨‍👩‍👧‍👦𠮷野家🧀'.repeat(30)],
  ])('keeps %s as they were written', (_, text) => {
    const file = fileOf(planned, text, text);
    const [event, ...others] = readEvents(file);
    expect(others).toHaveLength(8);
    expect(event?.summary).toBe(`${text.replace(/\r\n?|\u2028/g, '\n')} campaigns`);
    expect(event?.description).toBe(text.replace(/\r\n?|\u2028/g, '\n'));
  });

  test('is well formed whatever a page calls its products', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '\ud83d', '\udc00'), (text, half) => {
        const file = fileOf(planned, text + half, text);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = file.slice(0, -2).split('\r\n');
        expect(lines.filter((line) => octets(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        // No pair is torn, and nothing is lost but halves of pairs that stood alone.
        expect(lines.every((line) => line.isWellFormed())).toBe(true);
        if (!half && !text.includes('\ufffd')) expect(file).not.toContain('\ufffd');
        expect(readEvents(file)).toHaveLength(9);
      }),
      { numRuns: 200 },
    );
  });
});

it('an entry’s sequence does not fall where old events were dropped', () => {
  let record = planned;
  for (let count = 1; count < 260; count += 1)
    record = plannedCase(record, then + count * 60_000, noon + 5000 + count * 6000);
  const [event] = calendarEvents(record, stepsOf(planSteps, someHold(), then, noon), () => ({
    title: '',
    text: '',
  }));
  expect(event?.sequence).toBe(5 + 259 * 6);
});
