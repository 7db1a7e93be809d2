import { useEffect, useMemo, useState } from 'react';
import type { NextOf } from '@/lib/core/repeat';
import type { Ahead } from '@/lib/core/series';
import { useStored } from '@/lib/stores/stored';

/**
 * What is known of the times to come; undefined until the calendar's rules are loaded: they are
 * the larger part of the popup and of use in 提醒 alone.
 */
export function useAhead(): Ahead | undefined {
  const { campaigns } = useStored();
  const [nextOf, setNextOf] = useState<NextOf>();
  useEffect(() => {
    let isWanted = true;
    void import('@/lib/platform/recurrence').then(
      ({ nextOccurrence }) => isWanted && setNextOf(() => nextOccurrence),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return useMemo(() => nextOf && { nextOf, sales: campaigns }, [nextOf, campaigns]);
}
