/** Every property of a run draws from the run's one seed, which jest tells: `npx jest --seed N` does it all again. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: jest.getSeed() });
