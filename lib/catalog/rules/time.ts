import type { Rule } from '../../core/rule';
import { douyin } from '../platforms';
import { anyBusy, closes, isBusy, targeted } from './conditions';

const inSale = { input: 'sale', is: ['in'] } as const;
/** Closing a 定向计划 lands in a sale that is not on yet. */
const landsInSale = [
  targeted,
  closes,
  { input: 'sale', isKnown: true },
  { not: inSale },
  { input: 'saleAtLanding', is: ['in'] },
] as const;

/** The calendar, the hour, and what lands with the next 00:00 (rows D1, D2, D8). */
export const timeRules = [
  {
    id: 'saleNow',
    level: 'danger',
    scope: 'delist',
    needs: ['sale'],
    when: { all: [inSale, anyBusy] },
    evidence: ['saleName', 'saleFrom', 'saleTo'],
    items: ['time'],
    matters: anyBusy,
    source: 'A §5.6',
  },
  {
    id: 'saleQuiet',
    level: 'warning',
    scope: 'delist',
    needs: ['sale'],
    when: { all: [inSale, { not: anyBusy }] },
    evidence: ['saleName', 'saleTo', 'busiest'],
    source: 'A §5.6',
  },
  {
    id: 'saleNear',
    level: 'warning',
    scope: 'delist',
    needs: ['sale'],
    when: {
      all: [
        { input: 'sale', isKnown: true },
        { input: 'sale', is: ['lead'] },
      ],
    },
    evidence: ['saleName', 'saleFrom', 'saleDays'],
    source: 'A §5.6',
  },
  {
    id: 'saleAfter',
    level: 'warning',
    scope: 'delist',
    needs: ['sale'],
    when: {
      all: [
        { input: 'sale', isKnown: true },
        { input: 'sale', is: ['tail'] },
      ],
    },
    evidence: ['saleName', 'saleDays'],
    source: 'D §5',
  },
  {
    id: 'busyHour',
    level: 'warning',
    scope: 'product',
    actions: ['off-shelf', 'stop-promotion'],
    needs: ['dailySales', 'hourSales', 'hourNow'],
    when: {
      any: [
        {
          all: [
            { input: 'hourSales', isKnown: true },
            { input: 'hourSales', atLeast: 'busyHour' },
            { input: 'hourSales', under: 'peakHour' },
          ],
        },
        // What sells fewer in a whole day does not sell so many in an hour, on average.
        {
          all: [
            { input: 'hourSales', isKnown: false },
            { input: 'mostDaily', atLeast: 'busyHour' },
            { input: 'hourSales', atLeast: 'busyHour' },
          ],
        },
        // Nor does what an average over a long time says of an hour say it of this one.
        {
          all: [
            { input: 'hourSales', under: 'busyHour' },
            { input: 'mostDaily', atLeast: 'busyHour' },
            { input: 'hourNow', atLeast: 'busyHour' },
          ],
        },
      ],
    },
    evidence: ['hourSales'],
    items: ['time'],
    matters: isBusy,
    source: 'A §5.6',
  },
  {
    id: 'peakHour',
    level: 'danger',
    scope: 'product',
    actions: ['off-shelf', 'stop-promotion'],
    needs: ['hourSales'],
    when: {
      all: [
        { input: 'hourSales', isKnown: true },
        { input: 'hourSales', atLeast: 'peakHour' },
      ],
    },
    evidence: ['hourSales'],
    source: 'A §5.6',
  },
  {
    id: 'endsToday',
    level: 'blocked',
    scope: 'product',
    sites: douyin,
    actions: ['stop-promotion'],
    needs: ['daysToPlanEnd', 'plan'],
    when: {
      all: [
        targeted,
        closes,
        { input: 'daysToPlanEnd', atLeast: 0 },
        { input: 'daysToPlanEnd', atMost: 0 },
      ],
    },
    evidence: [],
    items: ['plan'],
    source: 'A §5.1',
  },
  {
    id: 'landsInSale',
    level: 'danger',
    scope: 'delist',
    sites: douyin,
    actions: ['stop-promotion'],
    needs: ['saleAtLanding', 'plan'],
    when: { all: [...landsInSale, anyBusy] },
    evidence: ['landingName', 'landingFrom'],
    items: ['time'],
    matters: anyBusy,
    source: 'A §5.1',
  },
  {
    id: 'landsInSaleQuiet',
    level: 'warning',
    scope: 'delist',
    sites: douyin,
    actions: ['stop-promotion'],
    needs: ['saleAtLanding', 'plan'],
    when: { all: [...landsInSale, { not: anyBusy }] },
    evidence: ['landingName', 'landingFrom'],
    source: 'A §5.1',
  },
  {
    id: 'lateDay',
    level: 'warning',
    scope: 'delist',
    sites: douyin,
    actions: ['stop-promotion'],
    needs: ['plan'],
    when: { all: [targeted, closes, { input: 'minutesLeft', atMost: 'lateMinutes' }] },
    evidence: ['minutesLeft'],
    items: ['plan'],
    source: 'A §5.1',
  },
] as const satisfies readonly Rule[];
