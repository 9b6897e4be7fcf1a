import { remember } from '../../src/form/remember';
import { forget } from '../../src/form/weak-memory';

it('what was worked out is kept until it is let go of', () => {
  let asked = 0;
  const factOf = remember((subject: { readonly name: string }) => {
    asked += 1;
    return subject.name.length;
  });
  const [one, other] = [{ name: '培训' }, { name: '合格率' }];
  expect([factOf(one), factOf(other), factOf(one), asked]).toEqual([2, 3, 2, 2]);
  forget();
  expect([factOf(other), factOf(one), factOf(other), asked]).toEqual([3, 2, 3, 4]);
});
