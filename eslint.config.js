import { builtinModules } from 'node:module';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may know whom: a room may import what is named here and whatever lies beneath it.
 * ARCHITECTURE.md shows the same table with its reasons. The roots, cli and workbench, wire everything and are known by nobody.
 */
const arrows = {
  sheet: [],
  target: [],
  store: [],
  frame: ['target'],
  form: ['sheet', 'target'],
  config: ['form'],
  goal: ['target', 'form'],
  recognize: ['sheet', 'target', 'form', 'frame'],
  rules: ['form', 'frame', 'goal', 'target'],
  check: ['rules', 'recognize'],
  library: ['frame', 'target'],
  normalize: ['form', 'frame', 'recognize', 'sheet'],
  fill: ['form', 'frame', 'goal', 'library', 'recognize', 'sheet'],
  workbook: ['sheet', 'store'],
  host: ['sheet', 'store'],
  session: ['check', 'host', 'config', 'store'],
  commands: ['session', 'normalize', 'fill', 'review'],
  report: ['check'],
  review: ['check'],
  taskpane: ['commands'],
};
/** Data in, data out: no DOM, no Node, no host, no clock, no chance. */
const pure = ['sheet', 'target', 'frame', 'form', 'goal', 'recognize', 'rules', 'check', 'library', 'normalize', 'fill', 'config', 'store', 'report', 'review'];
/** Adapters of the port; each stands alone. */
const hosts = ['excel', 'wps', 'univer', 'memory'];

const beneath = (room) => [...new Set(arrows[room].flatMap((below) => [below, ...beneath(below)]))];

const zones = [
  ...Object.keys(arrows).map((room) => ({
    target: `./src/${room}`,
    from: './src',
    except: [room, ...beneath(room)].map((known) => `./${known}`),
    message: `${room}/ may import only ${[room, ...beneath(room)].join(', ')}.`,
  })),
  ...hosts.map((host) => ({
    target: `./src/host/${host}`,
    from: hosts.filter((other) => other !== host).map((other) => `./src/host/${other}`),
    message: 'An adapter knows the port, never another adapter.',
  })),
];

const node = {
  paths: builtinModules,
  patterns: [{ regex: '^node:', message: 'Only cli/ runs on Node.' }],
};
const globals = (names, message) => names.map((name) => ({ name, message }));
const hostNames = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'Application', 'wps'];
const platform = [
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest', 'self',
  'process', 'Buffer', 'require', '__dirname', '__filename', 'console', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'performance', 'crypto',
  'structuredClone',
];
const NO_CLOCK = 'Every answer is deterministic: take the time as an argument.';
const ownNames = (own) => globals(hostNames.filter((name) => !own.includes(name)), 'Only host/excel names Excel and Office; only host/wps names Application.');
const src = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,tsx}`);

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'samples/**', 'docs/**', 'src/host/wps/shell/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      // Without these two, circles through files of TypeScript go unseen.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      eqeqeq: 'error',
      'no-console': 'error',
      'import-x/no-default-export': 'error',
      // What lies far before what lies near.
      'import-x/order': ['error', { groups: ['builtin', 'external', ['internal', 'parent'], ['sibling', 'index']] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `async` promises an interface that others may need time for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...ownNames([])],
      'no-restricted-imports': ['error', node],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
    },
  },
  {
    files: src(pure),
    rules: {
      'no-restricted-globals': ['error', ...ownNames([]), ...globals(platform, 'From sheet/ to fill/ nothing touches DOM, Node or a host.')],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Every answer is deterministic.' },
        { object: 'Date', property: 'now', message: NO_CLOCK },
      ],
      'no-restricted-syntax': ['error', { selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]", message: NO_CLOCK }],
    },
  },
  { files: src(['host/excel']), rules: { 'no-restricted-globals': ['error', ...ownNames(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'])] } },
  { files: src(['host/wps']), rules: { 'no-restricted-globals': ['error', ...ownNames(['Application', 'wps'])] } },
  { files: src(['cli']), rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    rules: {
      'no-console': 'off',
      // A test that trips over an absent value fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
