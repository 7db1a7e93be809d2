import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';
import type { Intent, Reply } from '@/lib/core/message';
import { calls, requests } from './gates';
import { Life, type Moment } from './life';

type Method = (...args: unknown[]) => unknown;

/** The extension's worker in a browser that ends it and starts it again, as its real entrypoint wires it. */
export class Worker {
  /** Where its lives were ended. */
  readonly stops: Moment[] = [];
  /** The texts of the notifications that went out. */
  readonly told: string[] = [];
  steps = 0;
  /** After how many steps each of them went out. */
  readonly toldAt: number[] = [];
  private life: Life | undefined;
  private waking: Promise<Life> | undefined;
  private readonly undo: (() => void)[] = [];

  /**
   * `start`: evaluates its code anew. `spans`: after how many steps more it is stopped, each time;
   * then never again. `ends`: so many steps after the n-th notification it is stopped as well.
   */
  constructor(
    private readonly start: () => { main: () => void },
    private readonly spans: number[],
    private readonly ends: ReadonlyMap<number, number> = new Map(),
  ) {
    // Steps of a plan are told apart by theirs.
    this.stub(browser.i18n, 'getMessage', (name) =>
      name === 'popup_plan_named' ? '{step}' : String(name),
    );
    this.stub(browser.permissions.onRemoved, 'addListener', () => undefined);
    this.stub(browser.scripting, 'executeScript', async () => []);
    this.stub(browser.scripting, 'getRegisteredContentScripts', async () => []);
    this.stub(browser.permissions, 'contains', async () => true);
    this.stub(console, 'warn', () => undefined);
    this.hush();
    for (const [place, names] of requests)
      for (const name of names)
        this.wrap(place, name, (life, real) => {
          life.step('within a transaction');
          return real();
        });
    this.wrap(IDBDatabase.prototype, 'transaction', (life, real, [, mode]) => {
      // The database's own, while it is opened.
      if (mode === 'versionchange') return real();
      life.step('within a transaction');
      const transaction = real() as IDBTransaction;
      life.follow(transaction);
      return transaction;
    });
    this.wrap(IDBFactory.prototype, 'open', (life, real) => {
      life.step('before a call of the browser');
      const request = real() as IDBOpenDBRequest;
      life.followOpening(request);
      return request;
    });
    this.wrap(globalThis, 'setTimeout', (life, _, [work]) => life.later(work as () => void));
    for (const [place, names] of calls)
      for (const name of names)
        this.wrap(place, name, (life, real, args) =>
          life.call(() => {
            if (place === browser.notifications && name === 'create') this.note(life, args[1]);
            return real();
          }),
        );
  }

  private note(life: Life, notification: unknown): void {
    this.told.push(String(Reflect.get(Object(notification), 'message')));
    this.toldAt.push(this.steps + life.steps);
    const end = this.ends.get(this.told.length);
    if (end !== undefined) life.endIn(end);
  }

  /** Unlike a spy it remembers no call: with its arguments, every life would be kept to the end. */
  private stub(place: object, name: string, instead: Method): void {
    const real: unknown = Reflect.get(place, name);
    Reflect.set(place, name, instead);
    this.undo.push(() => Reflect.set(place, name, real));
  }

  private wrap(
    place: object,
    name: string,
    around: (life: Life, real: () => unknown, args: unknown[]) => unknown,
  ): void {
    const real = Reflect.get(place, name) as Method;
    const { undo } = this;
    const current = (): Life | undefined => this.life;
    Reflect.set(place, name, function (this: unknown, ...args: unknown[]) {
      const carryOut = () => real.apply(this, args);
      const life = current();
      return life ? around(life, carryOut, args) : carryOut();
    });
    undo.push(() => Reflect.set(place, name, real));
  }

  /** Nobody hears the last words of a worker that was stopped; those of one that lives are a fault. */
  private hush(): void {
    const listeners = process.listeners('unhandledRejection');
    const hear: NodeJS.UnhandledRejectionListener = (reason, promise) => {
      if (this.life?.stoppedAt) return;
      for (const listener of listeners) listener(reason, promise);
    };
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear);
    this.undo.push(() => {
      process.off('unhandledRejection', hear);
      for (const listener of listeners) process.on('unhandledRejection', listener);
    });
  }

  /** The life that is going on; where there is none, one begins, as with every event. */
  private async wake(): Promise<Life> {
    if (this.life && !this.life.stoppedAt) return this.life;
    this.waking ??= this.begin().finally(() => (this.waking = undefined));
    return this.waking;
  }

  private async begin(): Promise<Life> {
    await this.sleep();
    this.life = new Life(this.spans[0] ?? Infinity);
    // Nothing of a life before is left but what is stored.
    this.start().main();
    return this.life;
  }

  /** Lets it come to rest and ends it, as the browser does with one that has nothing to do. */
  async sleep(): Promise<void> {
    const { life } = this;
    if (!life) return;
    await life.rest();
    this.steps += life.steps;
    if (life.stoppedAt) this.bury(life.stoppedAt);
    // What is left of a span goes on in the next life.
    if (life.stoppedAt && !life.isCut) this.spans.shift();
    else if (this.spans[0] !== undefined) this.spans[0] = Math.max(0, this.spans[0] - life.steps);
    life.close();
    this.life = undefined;
    const { runtime, tabs, alarms, notifications } = fakeBrowser;
    for (const event of [runtime.onMessage, runtime.onInstalled, runtime.onStartup, tabs.onUpdated])
      event.removeAllListeners();
    for (const event of [alarms.onAlarm, notifications.onClicked, notifications.onButtonClicked])
      event.removeAllListeners();
  }

  private bury(stoppedAt: Moment): void {
    this.stops.push(stoppedAt);
    // The next start takes its time.
    vi.setSystemTime(Date.now() + 1000);
  }

  /** Carries out what others do with the database or the browser, while the worker rests. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    await this.sleep();
    return work();
  }

  /** Its answer to a message; undefined where it was ended before it gave one. */
  async send(intent: Intent, sender: Browser.runtime.MessageSender): Promise<Reply | undefined> {
    const life = await this.wake();
    const answer = new Promise<Reply>((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(intent, sender, resolve);
    });
    const reply = await Promise.race([answer, life.over]);
    return life.stoppedAt ? undefined : reply;
  }

  /** Has the browser tell it of something, and lets it do all that it does then. */
  async tell(event: () => Promise<unknown>): Promise<void> {
    const life = await this.wake();
    await event();
    await life.rest();
  }

  /** Gives the browser back as it was. */
  async end(): Promise<void> {
    await this.sleep();
    for (const undo of this.undo.toReversed()) undo();
  }
}
