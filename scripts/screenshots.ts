/** Takes the pictures of the READMEs from the built workbench: npm run build:workbench, then npm run screenshots. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { Bench, builtWorkbench, serveWorkbench } from '../test/support/workbench';
import { animation } from './screenshots/animation';

const folder = 'docs/images';

interface Picture {
  readonly name: string;
  readonly sample: string;
  /** What is done before the picture is taken. */
  readonly prepare: (bench: Bench) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'workbench',
    sample: 'samples/project-stacked.xlsx',
    prepare: async (bench) => {
      await bench.finding('D42').first().getByRole('button', { name: '定位' }).click();
    },
  },
  {
    name: 'explanation',
    sample: 'samples/project-stacked.xlsx',
    prepare: async (bench) => {
      const finding = bench.finding('D42').first();
      await finding.getByRole('button', { name: '定位' }).click();
      await finding.getByRole('button', { name: '说明' }).click();
    },
  },
];

if (!existsSync(`${builtWorkbench}/index.html`)) {
  console.error('先构建工作台：npm run build:workbench');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
// What is drawn over in part differs by a shade at round corners, with the moment; drawn whole, pictures are the same each time.
const served = await serveWorkbench(builtWorkbench, ['--disable-partial-raster']);
try {
  for (const { name, sample, prepare } of pictures) {
    const bench = await Bench.open(served);
    await bench.load(sample);
    await bench.unfold();
    await prepare(bench);
    // Flags are painted when the user pauses.
    await bench.page.waitForTimeout(800);
    await bench.page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`${folder}/${name}.png`);
    await bench.leave();
  }
  writeFileSync(`${folder}/tour.webp`, await animation(served, 'samples/project-stacked.xlsx'));
  console.log(`${folder}/tour.webp`);
} finally {
  await served.close();
}
