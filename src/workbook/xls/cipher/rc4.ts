/** The cipher of old workbooks: a stream of bytes drawn from a key, laid over the text. */
export class Rc4 {
  private readonly box = Uint8Array.from({ length: 256 }, (_, i) => i);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    const { box } = this;
    let j = 0;
    for (let i = 0; i < 256; i++) {
      j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
      this.swap(i, j);
    }
  }

  /** The bytes with the next ones laid over. */
  over(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => byte ^ this.next());
  }

  private next(): number {
    const { box } = this;
    this.i = (this.i + 1) & 255;
    this.j = (this.j + (box[this.i] ?? 0)) & 255;
    this.swap(this.i, this.j);
    return box[((box[this.i] ?? 0) + (box[this.j] ?? 0)) & 255] ?? 0;
  }

  private swap(i: number, j: number): void {
    const { box } = this;
    const one = box[i] ?? 0;
    box[i] = box[j] ?? 0;
    box[j] = one;
  }
}
