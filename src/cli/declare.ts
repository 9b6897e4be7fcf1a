/** The sub-commands: one file each; here they are named and described. What one does is loaded when it is called. */
import { InvalidArgumentError, Option } from 'commander';
import { stepNames } from '../normalize/plan';
import { formats } from '../report/formats';
import type { Add } from './add-command';
import type { CheckArguments } from './check';
import { declareDesk } from './declare-desk';
import type { ExportArguments } from './export';
import { exportWords } from './export-words';
import type { Messages } from './messages';
import type { FixArguments } from './fix';
import type { NormalizeArguments } from './normalize';
import { normalizeWords } from './normalize-words';
import type { ReviewArguments } from './review';
import type { TemplateArguments } from './template';
import { thresholds, type ExitStatus, type Terminal } from './terminal';

/** Reads the number of things that there must be at least one of. */
function positive(messages: Messages): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(messages.badNumber);
    return number;
  };
}

export function declare(add: Add, terminal: Terminal, finish: (status: ExitStatus) => void): void {
  const { messages } = terminal;
  add('check', messages.check, 'jibiao check samples --fail-on never')
    .argument('<path...>', messages.checkPaths)
    .addOption(new Option('--format <format>', messages.format).choices(formats).default('text'))
    .option('--output <file>', messages.output)
    .option('--preset <name>', messages.preset)
    .option('--config <file>', messages.config)
    .option('--mapping <file>', messages.mapping)
    .option('--annotate', messages.annotate)
    .option('--baseline <file>', messages.baseline)
    .addOption(new Option('--fail-on <severity>', messages.failOn).choices(thresholds).default('error'))
    .option('--jobs <n>', messages.jobs, positive(messages))
    .action(async (paths: string[], options: CheckArguments) => {
      // What nearly every run asks for is not packed away.
      const { check } = await import(/* webpackMode: "eager" */ './check');
      finish(await check(paths, options, terminal));
    });

  add('fix', messages.fix, 'jibiao fix samples/project-stacked.txt -o fixed.xlsx')
    .argument('<path>', messages.fixPath)
    .option('-o, --output <file>', messages.fixOutput)
    .option('--in-place', messages.inPlace)
    .option('--rule <name...>', messages.rule)
    .option('--review', messages.review)
    .option('--preset <name>', messages.preset)
    .option('--config <file>', messages.config)
    .option('--mapping <file>', messages.mapping)
    .action(async (path: string, options: FixArguments) => {
      const { fix } = await import('./fix');
      finish(await fix(path, options, terminal));
    });

  const normalizing = normalizeWords(terminal.locale);
  add('normalize', normalizing.normalize, 'jibiao normalize samples/department-duties.txt -o clean.xlsx --steps default merge style')
    .argument('<path>', normalizing.path)
    .option('-o, --output <file>', messages.fixOutput)
    .option('--in-place', messages.inPlace)
    .option('--steps <name...>', normalizing.steps(stepNames.join(' ')))
    .option('--dry-run', normalizing.dryRun)
    .action(async (path: string, options: NormalizeArguments) => {
      const { normalize } = await import('./normalize');
      finish(await normalize(path, options, terminal));
    });

  const exporting = exportWords(terminal.locale);
  add('export', exporting.export, 'jibiao export samples/project-clean.txt --to yitihua -o system.xlsx')
    .argument('<path>', exporting.path)
    .option('-o, --output <file>', messages.fixOutput)
    .requiredOption('--to <system>', exporting.to)
    .option('--into <template>', exporting.into)
    .action(async (path: string, options: ExportArguments) => {
      const { exportTo } = await import('./export');
      finish(await exportTo(path, options, terminal));
    });

  add('template', messages.template, 'jibiao template new project-88 --sector 教育 -o form.xlsx')
    .argument('<verb>', messages.templateVerb)
    .argument('[name]', messages.templateName)
    .option('-o, --output <file>', messages.templateOutput)
    .option('--sector <name>', messages.sector)
    .option('--library <file>', messages.library)
    .option('--year <year>', messages.year)
    .action(async (verb: string, name: string | undefined, options: TemplateArguments) => {
      const { template } = await import('./template');
      finish(await template(verb, name, options, terminal));
    });

  add('review', messages.reviewing, 'jibiao review samples -o feedback.xlsx --per-unit --letter')
    .argument('<path...>', messages.checkPaths)
    .option('-o, --output <file>', messages.reviewOutput)
    .option('--per-unit', messages.perUnit)
    .option('--letter', messages.letter)
    .addOption(new Option('--severity <least>', messages.least).choices(['error', 'warning', 'info']).default('warning'))
    .option('--preset <name>', messages.preset)
    .option('--config <file>', messages.config)
    .option('--mapping <file>', messages.mapping)
    .option('--jobs <n>', messages.jobs, positive(messages))
    .action(async (paths: string[], options: ReviewArguments) => {
      const { review } = await import('./review');
      finish(await review(paths, options, terminal));
    });

  declareDesk(add, terminal, finish);

  add('rules', messages.rules, 'jibiao rules target/missing-unit')
    .argument('[name]', messages.ruleName)
    .action(async (name: string | undefined) => {
      const { rules } = await import('./rules');
      finish(await rules(name, terminal));
    });
}
