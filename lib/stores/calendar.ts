import { create } from 'zustand';
import { movedYears, type CampaignDraft } from '../core/calendar';
import type { Campaign } from '../core/campaign';
import { shopKey, type Shop } from '../core/fact';
import { amountIn } from '../core/hourCell';
import { weekHours, type Sales } from '../core/sales';
import { salesIn, type SalesRead } from '../core/salesImport';
import { layoutOf, type Layout, type SalesColumns } from '../core/salesTable';
import type { Sheet, SheetProblem } from '../core/sheet';
import { readSheet } from '../platform/sheetFile';
import { send } from './work';

/** A file of sales that was read, with the columns as they are chosen now. */
export interface SalesFile {
  sheet: Sheet;
  layout: Layout;
  columns: SalesColumns;
  read: SalesRead | { refused: SheetProblem[]; count: number };
}

interface CalendarView {
  /** The year whose campaigns are shown; undefined for the current one. */
  year: number | undefined;
  campaign: CampaignDraft | undefined;
  isNextDay: boolean;
  /** The key of the shop that was chosen. */
  shop: string | undefined;
  /** Why a file could not be read, or what was read of it. */
  file: SalesFile | { name: string; problem: SheetProblem } | undefined;
  /** Sales being typed: 24 hours, and 24 of the weekend. */
  entry: { isSplit: boolean; fields: readonly string[] } | undefined;
}

/** What the calendar shows beside what is stored. */
export const useCalendar = create<CalendarView>(() => ({
  year: undefined,
  campaign: undefined,
  isNextDay: false,
  shop: undefined,
  file: undefined,
  entry: undefined,
}));

/** Stores what was typed as the merchant's own. */
export async function saveTyped(typed: CampaignDraft, lead: number, tail: number): Promise<void> {
  const { id, name, from, to } = typed;
  const updatedAt = Date.now();
  const campaign: Campaign = {
    ...{ id, name: name.trim(), from, to, lead, tail },
    origin: 'own',
    updatedAt,
  };
  const reply = await send({ type: 'campaign.save', campaign });
  if (reply.ok) useCalendar.setState({ campaign: undefined });
}

/** Begins the year after theirs with the campaigns given. */
export async function copyYear(from: readonly Campaign[]): Promise<void> {
  for (const campaign of from) {
    const moved = movedYears(campaign, 1, crypto.randomUUID(), Date.now());
    await send({ type: 'campaign.save', campaign: moved });
  }
}

/** Reads a file of sales; nothing is stored. */
export async function chooseFile(file: File): Promise<void> {
  const read = await readSheet(file);
  if ('refused' in read) {
    useCalendar.setState({ file: { name: file.name, problem: read.refused }, entry: undefined });
    return;
  }
  const { sheet } = read;
  // Where nothing looks like a time, the merchant chooses, and is told what stands in the way.
  const unknown = { first: 1, heads: sheet.rows[0]?.cells ?? [], guess: { time: 0 } };
  const layout = layoutOf(sheet) ?? unknown;
  const columns = layout.guess;
  useCalendar.setState({
    file: { sheet, layout, columns, read: salesIn(sheet, layout, columns) },
    entry: undefined,
  });
}

export function chooseColumns(columns: SalesColumns): void {
  const { file } = useCalendar.getState();
  if (!file || !('sheet' in file)) return;
  const { sheet, layout } = file;
  useCalendar.setState({ file: { ...file, columns, read: salesIn(sheet, layout, columns) } });
}

export const dropFile = (): void => useCalendar.setState({ file: undefined });

/** Stores what was read from the file for a shop. */
export async function applyFile(shop: Shop): Promise<void> {
  const { file } = useCalendar.getState();
  if (!file || !('sheet' in file) || 'refused' in file.read) return;
  const { units, measure, from, to } = file.read;
  const isStored = await saveSales(shop, {
    ...{ units, measure, origin: 'imported', file: file.sheet.file },
    ...(from !== undefined && to !== undefined && { from, to }),
  });
  if (isStored) dropFile();
}

/** Begins to type the sales of a shop, with what was typed before. */
export function beginEntry(sales: Sales | undefined): void {
  const before = sales?.origin === 'entered' ? sales.units.map((at) => String(at ?? '')) : [];
  const day = (weekday: number) =>
    Array.from({ length: 24 }, (_, hour) => before[weekday * 24 + hour] ?? '');
  const [weekdays, weekend] = [day(0), day(5)];
  const isSplit = weekdays.join() !== weekend.join();
  useCalendar.setState({ entry: { isSplit, fields: [...weekdays, ...weekend] }, file: undefined });
}

/** Stores what was typed for a shop. */
export async function saveEntry(shop: Shop): Promise<void> {
  const { entry } = useCalendar.getState();
  if (!entry) return;
  const amounts = entry.fields.map((text) => amountIn(text));
  const units = Array.from({ length: weekHours }, (_, index) => {
    const isWeekend = entry.isSplit && index >= 5 * 24;
    const found = amounts[(isWeekend ? 24 : 0) + (index % 24)];
    return typeof found === 'object' ? found.amount : 0;
  });
  const isStored = await saveSales(shop, { units, measure: 'count', origin: 'entered' });
  if (isStored) useCalendar.setState({ entry: undefined });
}

type Given = Omit<Sales, 'key' | 'shop' | 'updatedAt'>;

async function saveSales(shop: Shop, given: Given): Promise<boolean> {
  const sales: Sales = { ...given, key: shopKey(shop), shop, updatedAt: Date.now() };
  const reply = await send({ type: 'sales.save', sales });
  return reply.ok;
}
