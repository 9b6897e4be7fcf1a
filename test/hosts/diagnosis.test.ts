import { diagnose, type Laboratory } from '../../src/host/diagnosis';

const page = { now: () => 0, engine: 'test' };

function laboratory(more: Partial<Laboratory<string[]>>): Laboratory<string[]> {
  return {
    host: 'memory',
    program: () => ({ version: '1' }),
    probes: [],
    open: async () => ['opened'],
    close: async (scratch) => {
      scratch.push('closed');
    },
    ...more,
  };
}

describe('diagnose', () => {
  it('tells what came back, also what JSON has no word for, and what was thrown', async () => {
    const probes = [
      { name: 'nothing', tries: '', run: () => undefined },
      { name: 'deep', tries: '', run: async () => [{ empty: null, absent: undefined, far: Infinity }] },
      { name: 'throws', tries: '', run: () => { throw Object.assign(new Error('no such range'), { code: 'ItemNotFound' }); } },
      { name: 'later', tries: '', run: (scratch: string[]) => scratch[0] },
    ];
    const { outcomes, cleaned, program } = await diagnose(laboratory({ probes }), page);
    expect(outcomes.map(({ result, error }) => error ?? result)).toEqual(['undefined', [{ empty: null, absent: 'undefined', far: 'Infinity' }], 'ItemNotFound: no such range', 'opened']);
    expect(cleaned).toBe(true);
    expect(program).toEqual({ version: '1', engine: 'test' });
  });

  it('goes on after a call that never answers', async () => {
    jest.useFakeTimers();
    const probes = [{ name: 'hangs', tries: '', run: () => new Promise(() => undefined) }, { name: 'next', tries: '', run: () => 1 }];
    const done = diagnose(laboratory({ probes }), page);
    await jest.advanceTimersByTimeAsync(20_000);
    expect((await done).outcomes.map(({ result, error }) => error ?? result)).toEqual(['no answer', 1]);
    jest.useRealTimers();
  });

  it('says when the scratch sheet could not be taken away, and tries nothing without one', async () => {
    const stuck = await diagnose(laboratory({ close: () => Promise.reject(new Error('protected')) }), page);
    expect(stuck.cleaned).toBe('protected');
    await expect(diagnose(laboratory({ open: () => Promise.reject(new Error('closed')) }), page)).rejects.toThrow('closed');
  });
});
