/** A file of text that grows: what was written leaves the memory of the page some at a time. */
export class Sheet {
  private readonly parts: Blob[] = [];
  private pieces: string[] = [];
  private waiting = 0;

  write(text: string): void {
    this.pieces.push(text);
    this.waiting += text.length;
    if (this.waiting > 1_000_000) this.fold();
  }

  private fold(): void {
    this.parts.push(new Blob(this.pieces));
    [this.pieces, this.waiting] = [[], 0];
  }

  end(type: string): Blob {
    this.fold();
    return new Blob(this.parts, { type });
  }
}
