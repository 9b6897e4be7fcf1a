import { inOrder } from './sample-words';

/** The samples beside the page, each fetched once. */
export class Samples {
  private readonly fetched = new Map<string, Promise<Uint8Array>>();

  private constructor(readonly names: readonly string[]) {}

  static async list(): Promise<Samples> {
    const response = await fetch('samples/index.json');
    return new Samples(response.ok ? inOrder((await response.json()) as string[]) : []);
  }

  /** Rejects with a TypeError where the page cannot be reached any more. */
  async bytes(name: string): Promise<Uint8Array> {
    const known = this.fetched.get(name);
    if (known) return known;
    const fetching = fetch(`samples/${encodeURIComponent(name)}`).then(async (response) => new Uint8Array(await response.arrayBuffer()));
    this.fetched.set(name, fetching);
    void fetching.catch(() => this.fetched.delete(name));
    return fetching;
  }

  async fetchAll(): Promise<void> {
    await Promise.allSettled(this.names.map((name) => this.bytes(name)));
  }
}
