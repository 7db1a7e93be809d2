import { useEffect, useState } from 'react';
import type { Case } from '@/lib/core/case';
import { readSeal, type Seal } from '@/lib/stores/seal';

/** The ledger's last entry of a case, looked up again when the case is another one. */
export function useSeal(record: Case): Seal | undefined {
  const { id, updatedAt } = record;
  const [seal, setSeal] = useState<Seal>();
  useEffect(() => {
    let isWanted = true;
    setSeal(undefined);
    void readSeal(id).then((found) => isWanted && setSeal(found));
    return () => {
      isWanted = false;
    };
  }, [id, updatedAt]);
  return seal;
}
