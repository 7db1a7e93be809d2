/** Where a worker is stopped: what it was doing is not done, or is, and nobody hears of it. */
export const moments = [
  'within a transaction',
  'after a transaction',
  'before a call of the browser',
  'after a call of the browser',
] as const;
export type Moment = (typeof moments)[number];

/**
 * One life of a worker, that ends after so many steps: requests to the database, transactions that
 * were kept, calls of the browser before and after they were carried out. Once it has ended, what
 * was not kept is undone and nothing more of it happens, as where the browser ends its process.
 */
export class Life {
  steps = 0;
  stoppedAt: Moment | undefined;
  /** What has begun and has not come to an end. */
  underWay = 0;
  readonly over: Promise<undefined>;
  private end: (nothing: undefined) => void = () => undefined;
  private readonly transactions = new Set<IDBTransaction>();
  private readonly databases = new Set<IDBDatabase>();

  /** Whether it was ended before its span was. */
  isCut = false;

  constructor(private span: number) {
    this.over = new Promise((resolve) => (this.end = resolve));
  }

  /** Has it end after so many steps more, where that is before its span ends. */
  endIn(steps: number): void {
    if (this.steps + steps >= this.span) return;
    this.span = this.steps + steps;
    this.isCut = true;
  }

  /** One step further; throws where the life ends there, or has ended. */
  step(moment: Moment): void {
    if (!this.stoppedAt && this.steps === this.span) {
      this.stoppedAt = moment;
      this.close();
      this.end(undefined);
    }
    this.steps += 1;
    if (this.stoppedAt) throw new Error('stopped');
  }

  /** A call of the browser, with a step on either side. */
  async call<T>(carryOut: () => T | Promise<T>): Promise<T> {
    this.step('before a call of the browser');
    this.underWay += 1;
    try {
      const result = await carryOut();
      this.step('after a call of the browser');
      return result;
    } finally {
      this.underWay -= 1;
    }
  }

  /** What it has put off, however long: it comes after what is being done, and dies with the worker. */
  later(work: () => void): void {
    this.underWay += 1;
    setImmediate(() => {
      this.underWay -= 1;
      if (!this.stoppedAt) work();
    });
  }

  follow(transaction: IDBTransaction): void {
    if (this.stoppedAt) return transaction.abort();
    this.underWay += 1;
    this.transactions.add(transaction);
    const ended = (): void => {
      this.underWay -= 1;
      this.transactions.delete(transaction);
    };
    transaction.addEventListener('abort', ended);
    transaction.addEventListener('complete', () => {
      ended();
      try {
        this.step('after a transaction');
      } catch {
        // Whoever waits for it waits in vain.
      }
    });
  }

  followOpening(request: IDBOpenDBRequest): void {
    this.underWay += 1;
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) this.follow(request.transaction);
    });
    request.addEventListener('error', () => (this.underWay -= 1));
    request.addEventListener('success', () => {
      this.underWay -= 1;
      if (this.stoppedAt) request.result.close();
      else this.databases.add(request.result);
    });
  }

  /** Undoes what was not kept. */
  close(): void {
    for (const transaction of [...this.transactions]) transaction.abort();
    for (const database of this.databases) database.close();
  }

  /** Waits until nothing is under way, and nothing follows from what was. */
  async rest(): Promise<void> {
    for (let [quiet, steps] = [0, -1]; quiet < 3; steps = this.steps) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.underWay === 0 && this.steps === steps ? quiet + 1 : 0;
    }
  }
}
