/** The command line: one file per sub-command; here they are named, described and wired. */
import { Command, CommanderError, Option, type Argument } from 'commander';
import packageJson from '../../package.json';
import { stepNames } from '../normalize/index';
import { formats } from '../report/index';
import type { Locale } from '../rules/rule';
import { check, thresholds, type CheckArguments } from './check';
import { exportTo, type ExportArguments } from './export';
import { exportWords } from './export-words';
import type { Messages } from './messages';
import { normalize, type NormalizeArguments } from './normalize';
import { normalizeWords } from './normalize-words';
import { describe } from './open-file';
import { fix, type FixArguments } from './fix';
import { rules } from './rules';
import type { TemplateArguments } from './template';
import { UsageError, type ExitStatus, type Terminal } from './terminal';

/** Runs the arguments after `jibiao` and gives the exit status. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = build(terminal, (done) => {
    status = done;
  });
  try {
    if (args.length === 0) {
      await terminal.out(program.helpInformation());
      return 2;
    }
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return commanderStatus(error, terminal);
    terminal.note(error instanceof UsageError ? error.message : terminal.messages.crashed(describe(error)));
    return 2;
  }
}

/** --lang is looked for before anything is parsed: help and mistakes are told in that language, too. */
export function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'zh';
}

function build(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const { messages } = terminal;
  const program = new Command('jibiao')
    .description(messages.description)
    .version(packageJson.version, '-V, --version', messages.versionOption)
    .helpCommand(false)
    .enablePositionalOptions(false);
  const add = (name: string, description: string, example: string) =>
    common(program.command(name), messages).description(description).addHelpText('after', `\n${messages.examples}\n  ${example}`);
  common(program, messages);

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
    .action(async (paths: string[], options: CheckArguments) => {
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
      finish(await normalize(path, options, terminal));
    });

  const exporting = exportWords(terminal.locale);
  add('export', exporting.export, 'jibiao export samples/project-clean.txt --to yitihua -o system.xlsx')
    .argument('<path>', exporting.path)
    .option('-o, --output <file>', messages.fixOutput)
    .requiredOption('--to <system>', exporting.to)
    .option('--into <template>', exporting.into)
    .action(async (path: string, options: ExportArguments) => {
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
      // The library is heavy: loaded only where it is asked for.
      const { template } = await import('./template');
      finish(await template(verb, name, options, terminal));
    });

  add('rules', messages.rules, 'jibiao rules target/missing-unit')
    .argument('[name]', messages.ruleName)
    .action(async (name: string | undefined) => {
      finish(await rules(name, terminal));
    });

  return program;
}

/** What every command has; help and mistakes in the user's language. */
function common(command: Command, messages: Messages): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.usage,
    'Arguments:': messages.arguments,
    'Options:': messages.options,
    'Commands:': messages.commands,
  };
  return command
    .helpOption('-h, --help', messages.help)
    .addOption(new Option('--lang <language>', messages.lang).choices(['zh', 'en']).default('zh'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', messages.someOptions).replace('[command]', messages.someCommand),
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
      optionDescription: ({ description, argChoices = [], defaultValue }) =>
        description + (argChoices.length === 0 ? '' : messages.choices(argChoices.join(' | '), String(defaultValue))),
    })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
}

function argumentTerm(argument: Argument): string {
  const term = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${term}>` : `[${term}]`;
}

/** Help and version are no mistakes; the rest is told in the user's language. */
function commanderStatus({ code, message, exitCode }: CommanderError, { messages, note }: Terminal): ExitStatus {
  if (exitCode === 0) return 0;
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const told: Readonly<Record<string, string>> = {
    'commander.unknownCommand': messages.unknownCommand(quoted),
    'commander.unknownOption': messages.unknownOption(quoted),
    'commander.missingArgument': messages.missingArgument(quoted),
    'commander.optionMissingArgument': messages.missingValue(quoted),
    'commander.missingMandatoryOptionValue': messages.missingValue(quoted),
    'commander.invalidArgument': messages.badValue(message.replace(/^error: /, '')),
    'commander.excessArguments': messages.tooMany,
  };
  note(told[code] ?? message);
  return 2;
}
