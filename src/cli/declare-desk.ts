/** The sub-commands of the reviewer's desk: what comes back, what belongs together, what goes out. */
import type { Add } from './add-command';
import type { CollectArguments } from './collect';
import type { CompareArguments } from './compare';
import { deskWords } from './desk-words';
import type { RecheckArguments } from './recheck';
import type { RedactArguments } from './redact';
import type { ExitStatus, Terminal } from './terminal';

export function declareDesk(add: Add, terminal: Terminal, finish: (status: ExitStatus) => void): void {
  const { messages } = terminal;
  const words = deskWords(terminal.locale);
  add('recheck', words.recheck, 'jibiao recheck samples --against feedback.xlsx -o checked.xlsx')
    .argument('<returned...>', words.returned)
    .requiredOption('--against <feedback>', words.against)
    .option('-o, --output <file>', words.recheckOutput)
    .option('--preset <name>', messages.preset)
    .option('--config <file>', messages.config)
    .option('--mapping <file>', messages.mapping)
    .action(async (returned: string[], options: RecheckArguments) => {
      const { recheckFiles } = await import('./recheck');
      finish(await recheckFiles(returned, options, terminal));
    });

  add('collect', words.collect, 'jibiao collect samples -o register.xlsx')
    .argument('<path...>', messages.checkPaths)
    .option('-o, --output <file>', words.collectOutput)
    .action(async (paths: string[], options: CollectArguments) => {
      const { collect } = await import('./collect');
      finish(await collect(paths, options, terminal));
    });

  add('compare', words.compare, 'jibiao compare samples/several-sheets-declaration.txt samples/several-sheets-self-evaluation.txt -o differences.xlsx')
    .argument('<earlier>', words.earlier)
    .argument('<later>', words.later)
    .option('-o, --output <file>', words.compareOutput)
    .action(async (earlier: string, later: string, options: CompareArguments) => {
      const { compare } = await import('./compare');
      finish(await compare(earlier, later, options, terminal));
    });

  add('redact', words.redact, 'jibiao redact samples/project-clean.xlsx -o public.xlsx --list changes.xlsx')
    .argument('<path>', words.redactPath)
    .requiredOption('-o, --output <file>', messages.fixOutput)
    .option('--list <file>', words.list)
    .action(async (path: string, options: RedactArguments) => {
      const { redactFile } = await import('./redact');
      finish(await redactFile(path, options, terminal));
    });
}
