/** Large reads in pieces: as many cells in a request as Excel answers, halved where it says that it was too much. */
import { HostFailure } from '../host';

/** Rows of one sheet, and how many cells they have. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

/** What a request asks for at most, unless it is told otherwise. */
export const CELLS_PER_REQUEST = 50_000;

/** Requests of at most `cells` cells each; a row is never cut. */
export function requestsOf(blocks: readonly Block[], cells: number): Block[][] {
  const requests: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const end = block.top + block.rows;
    for (let top = block.top; top < end; ) {
      if (requests.length === 0 || room < block.columns) {
        requests.push([]);
        room = Math.max(cells, block.columns);
      }
      const rows = Math.min(Math.floor(room / block.columns), end - top);
      requests[requests.length - 1]?.push({ ...block, top, rows });
      room -= rows * block.columns;
      top += rows;
    }
  }
  return requests;
}

/** Reads one request; where it is too large, its halves in turn. A single row that is too large is the end. */
export async function readHalving<T>(request: readonly Block[], read: (blocks: readonly Block[]) => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read(request);
  } catch (error) {
    const halves = error instanceof HostFailure && error.fault.code === 'too-large' ? halvesOf(request) : undefined;
    if (!halves) throw error;
    return [...(await readHalving(halves[0], read)), ...(await readHalving(halves[1], read))];
  }
}

function halvesOf(request: readonly Block[]): readonly [readonly Block[], readonly Block[]] | undefined {
  const [first] = request;
  if (!first) return undefined;
  if (request.length > 1) {
    const middle = Math.ceil(request.length / 2);
    return [request.slice(0, middle), request.slice(middle)];
  }
  if (first.rows < 2) return undefined;
  const rows = Math.ceil(first.rows / 2);
  return [[{ ...first, rows }], [{ ...first, top: first.top + rows, rows: first.rows - rows }]];
}
