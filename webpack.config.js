import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { nodeFiles } from './scripts/node-files.mjs';
import { OfflineFiles } from './scripts/offline-files.mjs';
import { OfflinePackage } from './scripts/wps-offline.mjs';
import { ruleParts } from './scripts/rule-parts.mjs';
import { PackCli } from './scripts/pack-cli.mjs';

const here = (...parts) => resolve(import.meta.dirname, ...parts);

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

/** Where the add-ins will be served from, and where Excel's pane takes office.js. */
const addinBaseUrl = (process.env.ADDIN_BASE_URL ?? 'https://localhost:3443').replace(/\/$/, '');
const officeJsUrl = process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The oldest engine that a pane meets is the Chrome 69 inside old WPS. The others count from where patterns may look behind, which cannot be translated. */
const browsers = 'chrome >= 69, safari >= 16.4, firefox >= 78';
/** Niceties of the language that our code does without: translated for old engines it is shorter. */
const plain = { noDocumentAll: true, ignoreFunctionLength: true, setPublicClassFields: true, privateFieldsAsProperties: true };
/** What says to an engine still older that it is too old. */
const bootFiles = /[\\/]src[\\/]taskpane[\\/](excel|wps|boot[\\/](boot|floor|missing))\.ts$/;
/** Rooms whose modules do nothing when they are loaded. */
const pureFiles = /[\\/]src[\\/](sheet|target|store|workbook|frame|form|config|goal|recognize|rules|check|library|normalize|fill|report|review)[\\/]/;
/** What recognises and checks. */
const engineFiles = /[\\/]src[\\/](target|frame|form|goal|recognize|rules|check)[\\/]/;

const swc = (parser, targets, { assumptions = {}, ...more } = {}) => ({
  loader: 'swc-loader',
  options: {
    swcrc: false,
    env: { targets, bugfixes: true },
    jsc: { parser, assumptions, transform: { react: { runtime: 'automatic' } }, externalHelpers: true },
    ...more,
  },
});

const minimizer = (ecma, { format, ...more } = {}) => new TerserPlugin({ minify: TerserPlugin.swcMinify, terserOptions: { compress: { ecma }, ecma, format }, extractComments: false, ...more });

const base = (name, mode, targets, ecma) => ({
  name,
  mode,
  context: here(),
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: { type: 'filesystem', cacheDirectory: here('node_modules/.cache/webpack'), name: `${name}-${mode}`, buildDependencies: { config: [here('webpack.config.js')] } },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc({ syntax: 'typescript', tsx: true }, targets, { assumptions: plain }) }, { test: pureFiles, sideEffects: false }] },
  optimization: { minimizer: [minimizer(ecma)] },
});

/** One self-contained file that holds its parts packed, and a cache beside it that makes it start faster. */
function cli(mode) {
  const config = base('cli', mode, 'node 20', 2022);
  return {
    ...config,
    target: 'node20',
    entry: { cli: './src/cli/index.ts' },
    output: { path: here('dist'), filename: '[name].js' },
    devtool: mode === 'development' && 'cheap-module-source-map',
    resolve: { ...config.resolve, alias: Object.fromEntries(Object.entries(nodeFiles).map(([file, instead]) => [here(file), here(instead)])) },
    // commander's, for sub-commands that are programs of their own.
    externals: { 'node:child_process': 'var {}' },
    module: { rules: [...ruleParts('spoken'), ...config.module.rules], parser: { javascript: { exportsPresence: 'error' } } },
    experiments: { layers: true },
    optimization: { minimizer: [minimizer(2022, { format: { ascii_only: true } })] },
    plugins: [
      ...(mode === 'production' ? [new PackCli('check', here('samples'), '--fail-on', 'never')] : []),
      new CopyPlugin({ patterns: [{ from: 'package.json', to: 'package.json', transform: () => '{ "type": "commonjs" }\n' }] }),
    ],
  };
}

/** Content security policy of our pages: own files only. `unsafe-inline` styles are Fluent's and Univer's. */
const policy = (scripts = '') =>
  [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What our pages begin as: nothing but the policy and a place to draw into; the entry is called as the file is. */
const shell = ({ file, title, head = '', csp = policy() }) =>
  new HtmlPlugin({
    filename: file,
    chunks: [file.replace('.html', '')],
    templateContent: () =>
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
      `<meta http-equiv="Content-Security-Policy" content="${csp}"><title>${title}</title>${head}</head><body><div id="root"></div></body></html>`,
  });

/** Fluent's makeStyles turns every look round for languages written from right to left, which no page of ours is in. */
const leftToRight = () => {
  const asItIs = 'export const convertProperty = (key, value) => ({ key, value }); export const convert = (styles) => styles;';
  return new webpack.NormalModuleReplacementPlugin(/^rtl-css-js\/core$/, `data:text/javascript,${encodeURIComponent(asItIs)}`);
};

/** A page of ours: `entry` drawn into `file` of dist/`name`. */
function page(name, mode, { entry, file, title, head = '', csp = policy(), plugins = [] }) {
  const config = base(name, mode, browsers, 2017);
  const css = [CssExtractPlugin.loader, 'css-loader'];
  const library = {
    test: /\.m?js$/,
    include: /node_modules/,
    exclude: /[\\/]node_modules[\\/](core-js|@swc[\\/]helpers|webpack)[\\/]/,
    resolve: { fullySpecified: false },
    use: swc({ syntax: 'ecmascript' }, browsers, { isModule: 'unknown' }),
  };
  return {
    ...config,
    target: ['web', 'es2017'],
    entry: { [file.replace('.html', '')]: entry },
    output: { path: here('dist', name), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', clean: true, publicPath: '' },
    // Never eval-*: the policy forbids it.
    devtool: mode === 'development' && 'cheap-module-source-map',
    module: { rules: [...config.module.rules, library, { test: /\.css$/, use: css }, { test: /\.(svg|png)$/, type: 'asset' }] },
    plugins: [
      new CssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
      shell({ file, title, head, csp }),
      leftToRight(),
      ...plugins,
    ],
  };
}

/**
 * A page inside a spreadsheet program: a small start as ES5, then the pane, with the engine in a chunk of its own. It is
 * `checksIn` that loads the engine: the pane, or the thread beside it.
 */
function pane(name, mode, { checksIn, ...options }) {
  const config = page(name, mode, { file: 'taskpane.html', title: '绩标', ...options, head: `<style>html,body,#root{height:100%;margin:0}</style>${options.head}` });
  const [own, ...others] = config.module.rules;
  return {
    ...config,
    target: ['web', 'es5'],
    module: {
      rules: [...ruleParts('code'), { ...own, exclude: [own.exclude, bootFiles] }, { test: bootFiles, use: swc({ syntax: 'typescript' }, 'ie 11') }, ...others],
    },
    experiments: { layers: true },
    optimization: {
      // Files that are copied stay as they are written.
      minimizer: [minimizer(5, { include: /^taskpane\.\w{8}\.js$/ }), minimizer(2017, { exclude: [/^taskpane\./, /^[\w-]+\.js$/] })],
      splitChunks: {
        cacheGroups: {
          defaultVendors: false,
          base: { name: 'base', chunks: ({ name }) => name === 'pane' || name === checksIn, minChunks: 2, priority: 1, enforce: true },
          engine: {
            name: 'engine',
            chunks: ({ name }) => name !== 'taskpane' && (name !== 'pane' || name === checksIn),
            test: (module, { chunkGraph }) => !module.layer && engineFiles.test(module.nameForCondition()) && [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === checksIn),
            enforce: true,
          },
        },
      },
    },
  };
}

/** Puts the samples beside the workbench with a list of their names. */
const samples = () => [
  new CopyPlugin({ patterns: [{ from: 'samples', to: 'samples' }] }),
  {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap('samples', (compilation) => {
        compilation.hooks.processAssets.tap('samples', () => {
          const names = readdirSync(here('samples')).filter((name) => /\.(xlsx|txt|csv)$/.test(name)).sort();
          compilation.emitAsset('samples/index.json', new webpack.sources.RawSource(JSON.stringify(names)));
        });
      });
    },
  },
];

/** The service worker: its name never changes, since it is by its name that browsers ask for a newer one. */
const OFFLINE = 'offline.js';

/** The workbench: one page that begins with the bench or with the batch, and what keeps it for days without a network. */
function workbench(mode) {
  const head = '<link rel="icon" href="data:,">';
  const batch = shell({ file: 'batch.html', title: '绩标 · 批量处理', head });
  const config = page('workbench', mode, { entry: './src/workbench/index.tsx', file: 'index.html', title: '绩标工作台', head, plugins: [batch, ...samples(), new OfflineFiles(OFFLINE)] });
  return { ...config, entry: { ...config.entry, batch: './src/workbench/batch/index.tsx', offline: { import: './src/workbench/offline/worker.ts', filename: OFFLINE } } };
}

const excel = (mode) =>
  pane('excel', mode, {
    entry: './src/taskpane/excel.ts',
    checksIn: 'check-worker',
    head: `<script src="${officeJsUrl}"></script>`,
    csp: policy(/^https?:/.test(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : ''),
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (text) => text.toString().replaceAll('https://localhost:3443', addinBaseUrl) },
          { from: 'assets', to: 'assets' },
        ],
      }),
    ],
  });

const wps = (mode) =>
  pane('wps', mode, {
    entry: './src/taskpane/wps.ts',
    checksIn: 'pane',
    head: '<link rel="icon" href="data:,">',
    plugins: [new CopyPlugin({ patterns: [{ from: 'src/host/wps/shell' }] }), new OfflinePackage(version)],
  });

/** What is built; `--config-name cli` builds one alone. */
export default (_env, { mode = 'production' }) => [cli, workbench, excel, wps].map((product) => product(mode));
