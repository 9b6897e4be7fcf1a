/** The office's settings stay with the person, and a session judges by them. */
import { commands, run } from '../../src/commands';
import { activeResult, judgedBy } from '../../src/session/state';
import { sit } from './sitting';

const found = ({ session }: Awaited<ReturnType<typeof sit>>, rule: string) => activeResult(session.state)!.findings.filter((finding) => finding.rule === rule);

it('what is switched off is found no more, and comes back', async () => {
  const sitting = await sit();
  expect(found(sitting, 'target/noncanonical-symbol').length).toBeGreaterThan(0);
  await run(commands.configure, sitting.session, { rules: { 'target/noncanonical-symbol': 'off' } });
  expect(found(sitting, 'target/noncanonical-symbol')).toEqual([]);
  await run(commands.configure, sitting.session, { rules: { 'target/noncanonical-symbol': 'error' } });
  expect(new Set(found(sitting, 'target/noncanonical-symbol').map(({ severity }) => severity))).toEqual(new Set(['error']));
});

it('is taken up at the next opening; what cannot be read counts as never said', async () => {
  const sitting = await sit();
  await run(commands.configure, sitting.session, { preset: '101' });
  await sitting.session.start();
  expect(sitting.session.state.office).toEqual({ preset: '101' });
  await sitting.session.retain('config', '{"preset":"no such"}');
  await sitting.session.start();
  expect(sitting.session.state.office).toEqual({});
});

it('a preset of the office goes before the one that the workbook remembers', async () => {
  const { session } = await sit();
  const remembered = { ...session.state, store: { ...session.state.store, preset: '88' } };
  expect(judgedBy(remembered).preset).toBe('88');
  expect(judgedBy({ ...remembered, office: { preset: '101' } }).preset).toBe('101');
});
