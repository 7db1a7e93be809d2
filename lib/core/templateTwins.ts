import type { Template } from './template';

/** What there is already of the same text or name: stored, or in a row before. */
export interface Twin {
  by: 'text' | 'name';
  name: string;
  id: string;
  row?: number;
}

/** What two texts are compared by: their characters without blanks, in one width. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** What is there already, by its text and by its name. */
export class Twins {
  private readonly byText = new Map<string, { id: string; name: string; row?: number }>();
  private readonly byName = new Map<string, { id: string; name: string; row?: number }>();

  constructor(stored: readonly Template[]) {
    for (const at of stored) this.add(at);
  }

  add({ id, name, text }: Template, row?: number): void {
    const entry = { id, name, ...(row !== undefined && { row }) };
    if (!this.byText.has(bare(text))) this.byText.set(bare(text), entry);
    if (!this.byName.has(bare(name))) this.byName.set(bare(name), entry);
  }

  of({ name, text }: Template): Twin | undefined {
    const same = this.byText.get(bare(text));
    if (same) return { by: 'text', ...same };
    const named = this.byName.get(bare(name));
    return named && { by: 'name', ...named };
  }
}
