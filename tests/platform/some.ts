import type { Case } from '@/lib/core/case';
import { newCase } from '@/lib/core/begunCase';
import { checklistFor } from '@/lib/core/checklist';
import { checklists } from '@/lib/catalog/checklists';
import { planSteps } from '@/lib/catalog/planSteps';
import type { Hold } from '@/lib/core/hold';
import { routineSets } from '@/lib/catalog/routines';
import type { NotificationWords } from '@/lib/platform/notifications';
import type { PlanDesk } from '@/lib/platform/stepReminder';
import type { RoutineDesk } from '@/lib/platform/routines';
import type { Reminder } from '@/lib/core/reminder';
import type { Template } from '@/lib/core/template';

/** 2026-11-24 14:02 in Beijing. */
export const noon = Date.parse('2026-11-24T14:02:00+08:00');

export const someHold = (change: Partial<Hold> = {}): Hold => ({
  action: 'off-shelf',
  plan: 'unknown',
  label: '下架',
  shop: { id: '10001', name: '甲食品旗舰店' },
  subjects: [
    {
      id: '3819266189016826169',
      key: '3819266189016826169',
      name: '密封胶泥9.8发十包升级款',
      facts: [
        { field: 'price', value: '￥9.80–15.80', source: 'row', at: noon },
        { field: 'stock', value: '199', number: 199, source: 'row', at: noon },
        { field: 'commission', source: 'row', at: noon },
      ],
    },
  ],
  isBatch: false,
  page: 'https://fxg.jinritemai.com/ffa/g/list',
  pageName: '商品管理',
  isForged: false,
  at: noon,
  ...change,
});

export const someCase = (change: Partial<Case> = {}, hold: Partial<Hold> = {}): Case => {
  const pressed = someHold(hold);
  const made = newCase('case-0001', pressed, 'held', checklistFor(checklists, pressed), noon);
  return { ...made, ...change };
};

export const someReminder = (change: Partial<Reminder> = {}): Reminder => ({
  id: 'r1',
  text: '核对定向计划已停止',
  dueAt: noon + 60_000,
  state: 'waiting',
  updatedAt: noon,
  ...change,
});

export const someTemplate = (change: Partial<Template> = {}): Template => ({
  id: 't1',
  name: '买家公告',
  audience: 'buyers',
  text: '{{店铺}}的{{商品名}}将于{{下架时间}}下架',
  updatedAt: noon,
  ...change,
});

/** Plans as the background makes them; a reminder says which step it is. */
export const plans: PlanDesk = { steps: planSteps, textOf: (step) => step };

/** The words of notifications, as short as they can be told apart. */
export const words: NotificationWords = {
  title: (count) => `${count} due`,
  more: (count) => `${count} more`,
  opensPage: 'opens the page',
  opensList: 'opens the list',
  done: 'done',
  later: 'later',
  look: 'look',
  stopped: 'stopped',
  running: 'running',
  hidden: 'hidden',
};

/** Ready-made sets as the background makes them; a reminder says which routine it is. */
export const routines: RoutineDesk = { sets: routineSets, textOf: (routine) => routine };
