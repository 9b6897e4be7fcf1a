import { commands, run } from '../../src/commands';
import { letterOf } from '../../src/review/letter';
import type { ReviewedFile } from '../../src/review/points';
import { speak } from '../../src/rules/speak';
import { sit } from '../session/sitting';

/** What the letter says to a reviewer who reads this language, and what he reads in the pane. */
async function letterIn(locale: 'zh' | 'en'): Promise<{ letter: string; message: string }> {
  await speak(locale);
  const { session, clock } = await sit();
  await session.prefer({ locale });
  await clock.settle();
  let reviewed: ReviewedFile | undefined;
  expect(await run(commands.sendBack, session, (points) => { reviewed = points; })).toBeNull();
  const points = reviewed!.forms.flatMap((form) => form.points);
  return { letter: letterOf(points, reviewed!.office, 'full'), message: session.state.results.get('s1')!.findings[0]!.message };
}

it('is in Chinese, whatever language the reviewer reads', async () => {
  const [zh, en] = [await letterIn('zh'), await letterIn('en')];
  expect(en.letter).toBe(zh.letter);
  expect(zh.letter).toContain('请写成');
  expect(en.message).not.toBe(zh.message);
});
