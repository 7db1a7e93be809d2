import type { Reminder } from '../../lib/core/reminder';

const todo = ['核对定向计划已停止', '告诉达人换链接', '看未发货订单', '补货到仓', '竞品价格看一遍'];
const hour = 3_600_000;

const rule = 'DTSTART:20260105T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO';

/** One of many reminders: most wait for the months to come, one in ten recurs, one in five is done. */
export function reminderAt(index: number, now: number): Reminder {
  const isDone = index % 5 === 0;
  const dueAt = isDone ? now - index * hour : now + hour + index * 0.4 * hour;
  return {
    id: `reminder-${index}`,
    text: `${todo[index % todo.length]} ${index}`,
    dueAt: Math.floor(dueAt),
    state: isDone ? 'done' : 'waiting',
    ...(index % 10 === 1 && { rule }),
    ...(index % 7 === 0 && { caseId: `case-${String(index).padStart(7, '0')}` }),
    updatedAt: now,
  };
}
