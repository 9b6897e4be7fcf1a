import type { Command } from 'commander';

/** Names a sub-command, with an example that works when pasted; arguments and options follow on what it gives. */
export type Add = (name: string, description: string, example: string) => Command;
