import { valueIn } from './value';

/** A sum of 分 as money: ￥1,234.50. Takes a whole number from 0. */
export function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `￥${whole}.${String(fen % 100).padStart(2, '0')}`;
}

/** The 分 of money as it is typed (12, 12.5, ￥1,200), or undefined for anything else. */
export function fenIn(text: string): number | undefined {
  const typed = text.trim();
  const found = valueIn('money', typed);
  const { value } = found ?? {};
  if (found?.text !== typed || value?.unit !== 'money') return undefined;
  return value.from === value.to && value.currency !== 'USD' ? value.from : undefined;
}

/** 分 as they are typed into a field: 12.50. */
export const typedYuan = (fen: number): string => yuan(fen).replace(/[￥,]/g, '');
