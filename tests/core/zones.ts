import { afterEach } from 'vitest';

/** Zones that machines stand in: Beijing, behind and before it, with summer time, with half an hour. */
export const zones = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
] as const;

const before = process.env['TZ'];

/** Puts the machine into a zone until the test ends. Throws where that has no effect. */
export function standIn(zone: string): void {
  process.env['TZ'] = zone;
  const named = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (named !== zone && !(zone === 'Asia/Kolkata' && named === 'Asia/Calcutta'))
    throw new Error(`the machine is still in ${named}`);
}

afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});
