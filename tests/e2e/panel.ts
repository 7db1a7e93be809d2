import type { CDPSession, Frame, Page } from '@playwright/test';

interface Node {
  nodeId: string;
  backendDOMNodeId?: number;
  role?: { value?: string };
  name?: { value?: string };
  value?: { value?: unknown };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  ignored?: boolean;
  childIds?: string[];
}

export interface Part {
  role: string;
  name: string;
  value: string;
  isDisabled: boolean;
  isFocused: boolean;
  isChecked: boolean;
  node: number;
}

/** Our interface as a screen reader has it: its shadow root is closed to everything else. */
export class Panel {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page, frame?: Frame): Promise<Panel> {
    const session = await page.context().newCDPSession(frame ?? page);
    await session.send('Accessibility.enable');
    await session.send('DOM.enable');
    return new Panel(page, session);
  }

  /** Reads no more: while it may, the page keeps a tree for screen readers at every change. */
  detach(): Promise<void> {
    return this.session.detach();
  }

  /** Everything that can be perceived on the page, ours included. */
  async parts(role?: string): Promise<Part[]> {
    const trees =
      role && this.page.frames().length === 1
        ? [await this.inDocument(role)]
        : await Promise.all((await this.frames()).map((at) => this.treeOf(at)));
    return trees
      .flat()
      .filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId !== undefined)
      .map((node) => {
        const property = (name: string) =>
          node.properties?.find((at) => at.name === name)?.value.value;
        return {
          role: node.role?.value ?? '',
          name: node.name?.value ?? '',
          value: String(node.value?.value ?? ''),
          isDisabled: property('disabled') === true,
          isFocused: property('focused') === true,
          isChecked: property('checked') === 'true',
          node: node.backendDOMNodeId ?? 0,
        };
      });
  }

  /** Those of one role in a page without frames: a fraction of the whole tree. */
  private async inDocument(role: string): Promise<Node[]> {
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'document' });
    const found = await this.session
      .send('Accessibility.queryAXTree', { objectId: result.objectId, role })
      // The page has just been left for another.
      .catch(() => ({ nodes: [] }));
    return found.nodes as Node[];
  }

  /** The page's own frame, and those in it that its process draws. */
  private async frames(): Promise<(string | undefined)[]> {
    if (this.page.frames().length === 1) return [undefined];
    const { frameTree } = await this.session.send('Page.getFrameTree');
    return [undefined, ...(frameTree.childFrames ?? []).map(({ frame }) => frame.id)];
  }

  private async treeOf(frameId: string | undefined): Promise<Node[]> {
    const tree = await this.session
      .send('Accessibility.getFullAXTree', { frameId })
      // A frame of another process, or one that has just gone.
      .catch(() => ({ nodes: [] }));
    return tree.nodes as Node[];
  }

  async find(role: string, name: string | RegExp): Promise<Part | undefined> {
    const fits = (part: Part) =>
      typeof name === 'string' ? part.name === name : name.test(part.name);
    return (await this.parts(role)).find((part) => part.role === role && fits(part));
  }

  /** Waits for a part to be there (or, with `isGone`, to be gone). */
  async wait(
    role: string,
    name: string | RegExp,
    { isGone = false, timeout = 15_000 } = {},
  ): Promise<Part | undefined> {
    const end = Date.now() + timeout;
    for (;;) {
      const part = await this.find(role, name);
      if (isGone ? !part : part) return part;
      if (Date.now() > end)
        throw new Error(`${role} ${String(name)} ${isGone ? 'is still there' : 'did not come'}`);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** Waits for a text to be readable. */
  async read(text: RegExp): Promise<void> {
    await this.wait('StaticText', text);
  }

  async expect(role: string, name: string | RegExp): Promise<Part> {
    const part = await this.wait(role, name);
    if (!part) throw new Error('unreachable');
    return part;
  }

  /** The middle of a part once it keeps its place for a frame, in CSS pixels of the page. */
  async middle(part: Part): Promise<{ x: number; y: number }> {
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: part.node });
    for (let before = await this.place(part); ;) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      const now = await this.place(part);
      if (now.x === before.x && now.y === before.y) return now;
      before = now;
    }
  }

  private async place(part: Part): Promise<{ x: number; y: number }> {
    const { quads } = (await this.session.send('DOM.getContentQuads', {
      backendNodeId: part.node,
    })) as { quads: number[][] };
    const [quad] = quads;
    if (!quad) throw new Error(`${part.role} ${part.name} has no box`);
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quad;
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  }

  /** A real press of the mouse on a part. */
  async click(role: string, name: string | RegExp): Promise<void> {
    await this.pressOn(await this.expect(role, name));
  }

  /** Ticks every item and fills numbers by what their labels name; `otherwise` where the page shows none. */
  async answer(numbers: Record<string, number> = {}, otherwise = 1): Promise<void> {
    for (const part of await this.parts()) {
      if (part.role === 'checkbox' && !part.isChecked && (await this.isOurs(part))) {
        await this.pressOn(part);
      }
      if (part.role === 'spinbutton' && (await this.isOurs(part))) {
        const value =
          Object.entries(numbers).find(([label]) => part.name.includes(label))?.[1] ?? otherwise;
        const { x, y } = await this.middle(part);
        await this.page.mouse.click(x, y, { clickCount: 3 });
        await this.page.keyboard.press('Backspace');
        await this.page.keyboard.type(String(value));
      }
    }
  }

  /** Chooses the first reason for every danger that asks for one. */
  async acknowledge(): Promise<void> {
    for (const part of await this.parts()) {
      if (part.role !== 'combobox' || !(await this.isOurs(part))) continue;
      await this.pressOn(part);
      await this.page.keyboard.press('ArrowDown');
      await this.page.keyboard.press('Enter');
    }
  }

  /**
   * Presses 确认 when it has been seen for long enough, by mouse unless `press` does it, with a
   * reason for each danger that demands one, and waits until the panel has gone.
   */
  async confirm(press = (way: Part) => this.pressOn(way)): Promise<void> {
    const end = Date.now() + 15_000;
    const isOpen = async () => (await this.find('alertdialog', /前核对/)) !== undefined;
    while ((await isOpen()) && Date.now() < end) {
      const ways = (await this.parts()).filter(
        ({ role, name }) => role === 'button' && name.startsWith('确认'),
      );
      const ours = await Promise.all(ways.map((way) => this.isOurs(way).catch(() => false)));
      const way = ways.find((_, index) => ours[index]);
      const isPressed = way !== undefined && !way.isDisabled;
      if (isPressed) await press(way);
      else if (way) await this.acknowledge();
      // While a panel closes that took the press, another one would go to the page under it.
      await this.wait('alertdialog', /前核对/, {
        isGone: true,
        timeout: isPressed ? 3000 : 150,
        // Still there, or what was let through leads to another page.
      }).catch(() => undefined);
    }
  }

  /** Presses 确认, again while it has not been seen for long enough, until the text is told that it leads to. */
  async confirmUntilTold(text: RegExp): Promise<void> {
    const end = Date.now() + 15_000;
    for (;;) {
      await this.click('button', /^确认/);
      const isTold = await this.wait('StaticText', text, { timeout: 1000 }).then(
        () => true,
        () => false,
      );
      if (isTold) return;
      if (Date.now() > end) throw new Error(`${String(text)} was not told`);
    }
  }

  /** Throws where a review that stands closes within a second. */
  async staysOpen(): Promise<void> {
    const gone = { isGone: true, timeout: 1000 };
    const isClosed = await this.wait('alertdialog', /前核对/, gone).then(
      () => true,
      () => false,
    );
    if (isClosed) throw new Error('the review was closed');
  }

  /** A real press of the mouse on the middle of a part. */
  private async pressOn(part: Part): Promise<void> {
    const { x, y } = await this.middle(part);
    await this.page.mouse.click(x, y);
  }

  /** What our parts of a role say, each in one line. */
  async textsOf(role: string): Promise<string[]> {
    const parts = await this.parts(role);
    const ours = await Promise.all(parts.map((part) => this.isOurs(part)));
    return Promise.all(
      parts
        .filter((_, index) => ours[index])
        .map((part) =>
          this.call<string>(
            part,
            'function () { return this.textContent.replace(/\\s+/g, " ").trim() }',
          ),
        ),
    );
  }

  /** Whether a part stands in our closed root, and not on the page. */
  private isOurs(part: Part): Promise<boolean> {
    return this.call(
      part,
      'function () { const root = this.getRootNode(); return root instanceof ShadowRoot && root.mode === "closed" }',
    );
  }

  /** What a function says of a part's element, which is its `this`. */
  private async call<T>({ node }: Part, functionDeclaration: string): Promise<T> {
    const { object } = (await this.session.send('DOM.resolveNode', { backendNodeId: node })) as {
      object: { objectId: string };
    };
    const { result } = (await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration,
      returnByValue: true,
    })) as { result: { value: T } };
    return result.value;
  }
}
