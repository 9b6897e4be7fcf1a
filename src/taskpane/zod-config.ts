/** Imported before any schema: zod then never asks for eval, which the page's policy forbids. */
import { config } from 'zod';

config({ jitless: true });
