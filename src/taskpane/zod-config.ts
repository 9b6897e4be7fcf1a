/**
 * Imported before any schema: zod then never asks for eval, which the page's policy forbids. It is said where zod looks
 * for its settings when it loads, and not by a call, for zod itself comes with the first schema.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
