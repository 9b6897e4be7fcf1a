/** The command line as a whole: what every sub-command has, help and mistakes in the user's language. */
import { Command, CommanderError, Option, type Argument } from 'commander';
import packageJson from '../../package.json';
import type { Locale } from '../rules/rule';
import type { Add } from './add-command';
import { declare } from './declare';
import type { Messages } from './messages';
import { describe } from './open-file';
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
    // `help check` is what other tools call `check --help`.
    const [first, ...rest] = args;
    await program.parseAsync(first === 'help' ? [...rest, '--help'] : args, { from: 'user' });
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
  const add: Add = (name, description, example) =>
    common(program.command(name), messages).description(description).addHelpText('after', `\n${messages.examples}\n  ${example}`);
  common(program, messages);

  declare(add, terminal, finish);
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
  const near = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1] ?? '';
  const told: Readonly<Record<string, string>> = {
    'commander.unknownCommand': messages.unknownCommand(quoted, near),
    'commander.unknownOption': messages.unknownOption(quoted, near),
    'commander.missingArgument': messages.missingArgument(quoted),
    'commander.optionMissingArgument': messages.missingValue(quoted),
    'commander.missingMandatoryOptionValue': messages.missingOption(quoted),
    'commander.invalidArgument': badValue(message, messages),
    'commander.excessArguments': messages.tooMany,
  };
  note(told[code] ?? message);
  return 2;
}

/** "error: option '--jobs <n>' argument '0' is invalid. 应为正整数": the last is what the library or we have to say of it. */
function badValue(message: string, messages: Messages): string {
  const [, option = '', value = '', said = ''] = /'([^']+)' argument '([^']*)' is invalid\.\s*(.*)$/s.exec(message) ?? [];
  const choices = /^Allowed choices are (.*)\.$/.exec(said)?.[1];
  return messages.badValue(option, value, choices === undefined ? said : messages.allowed(choices));
}
