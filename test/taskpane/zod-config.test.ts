import '../../src/taskpane/zod-config';
import { config } from 'zod';

test('zod takes the setting when it loads', () => {
  expect(config().jitless).toBe(true);
});
