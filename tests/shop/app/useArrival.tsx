import { Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from './useShop';

/** How long late rows take, in milliseconds. */
const journey = 400;
const none: never[] = [];

interface Arrival<Row> {
  rows: Row[];
  /** What stands in the table while it has no rows. */
  empty: ReactNode;
}

/** The rows of a table: at once, or where the options make them late, after a skeleton (domain.md M9). */
export function useArrival<Row>(rows: Row[]): Arrival<Row> {
  const { options } = useStore();
  const [arrived, setArrived] = useState(options.rows === 'there');
  useEffect(() => {
    const timer = window.setTimeout(() => setArrived(true), journey);
    return () => window.clearTimeout(timer);
  }, []);
  return arrived
    ? { rows, empty: '无搜索结果' }
    : { rows: none, empty: <Skeleton active title={false} paragraph={{ rows: 3 }} /> };
}
