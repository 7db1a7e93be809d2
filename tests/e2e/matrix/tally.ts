/** What came of all variations of one kind of page. */
export class Tally {
  combinations = 0;
  presses = 0;
  /** Presses that fell beside a control that was still moving, and were made again. */
  again = 0;
  lookAlikes = 0;
  readonly missed: string[] = [];
  readonly held: string[] = [];
  readonly wrong: string[] = [];

  get line(): string {
    const { combinations, presses, again, lookAlikes, missed, held, wrong } = this;
    return `${combinations} combinations, ${presses} presses held (${again} made again), ${lookAlikes} look-alikes untouched: ${missed.length} missed, ${held.length} false, ${wrong.length} wrong facts`;
  }

  get faults(): string[] {
    return [
      ...this.missed.map((text) => `missed: ${text}`),
      ...this.held.map((text) => `false: ${text}`),
      ...this.wrong.map((text) => `wrong: ${text}`),
    ];
  }
}
