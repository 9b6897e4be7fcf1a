const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testMatch,
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]sx?$': swc },
  // The one that comes as modules only.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty.cjs' },
  ...more,
});

const seeded = { setupFiles: ['<rootDir>/test/support/seed.ts'] };

/** One project per question: npx jest --selectProjects unit */
export default {
  projects: [
    project('unit', ['**/*.test.{ts,tsx}'], {
      testPathIgnorePatterns: ['\\.(property|host|browser|clock)\\.test\\.tsx?$'],
    }),
    project('property', ['**/*.property.test.ts'], seeded),
    project('host', ['**/*.host.test.ts'], seeded),
    project('browser', ['**/*.browser.test.ts']),
    // What is held against the clock: nothing else may run beside it.
    project('clock', ['**/*.clock.test.ts']),
  ],
  reporters: ['default', '<rootDir>/scripts/closing-line.mjs'],
  testTimeout: 120_000,
  showSeed: true,
};
