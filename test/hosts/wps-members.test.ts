/** et.d.ts against Kingsoft's own typings, which nobody of this project wrote. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMembers, type Members } from './fake-et/members';

const typings = ['lib.et.d.ts', 'lib.kso.d.ts', 'index.d.ts', 'addon.et.d.ts'].map((name) => path.resolve('node_modules/et-jsapi-declare', name));
const standing = typings.every(existsSync);
/** What is called otherwise there. */
const NAMES: Readonly<Record<string, string>> = { TaskPane: 'CustomTaskpane', ApiEvent: 'EtApiEvent', Worksheets: 'Sheets' };
/** Spellings that builds have and typings do not. */
const KNOWN_ABSENT = new Set(['Application.CreateTaskpane']);
/** Said where the add-in's root is typed, not the program's. */
const ROOT = new Set(['ApiEvent', 'PluginStorage', 'CreateTaskPane', 'GetTaskPane']);

const ours = readMembers();

describe('et.d.ts', () => {
  it('says no more than is used', () => {
    const files = ['src/host/wps', 'src/host/wps/shell'].flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name))).filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('et.d.ts'));
    const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = Object.entries(ours).flatMap(([face, members]) => Object.keys(members).filter((name) => !new RegExp(`\\b${name}\\b`).test(sources)).map((name) => `${face}.${name}`));
    expect(unused).toEqual([]);
  });

  (standing ? it : it.skip)(`agrees with et-jsapi-declare in names, in what is a function, and in what can be set${standing ? '' : ' [needs the dev dependency et-jsapi-declare 2.5.0]'}`, () => {
    const theirs = typings.flatMap((file) => ['Et', 'Kso', 'WPS'].map((space) => readMembers(file, space))).reduce<Members>((all, more) => ({ ...more, ...all }), {});
    const differing = Object.entries(ours).flatMap(([face, members]) =>
      Object.entries(members).flatMap(([name, member]) => {
        if (KNOWN_ABSENT.has(`${face}.${name}`)) return [];
        const known = theirs[NAMES[face] ?? face]?.[name] ?? (face === 'Application' && ROOT.has(name) ? (theirs['AddonRoot']?.[name] ?? theirs['EtAddonRoot']?.[name]) : undefined);
        if (!known) return [`${face}.${name} is not there`];
        if (known.kind !== member.kind) return [`${face}.${name} is a ${known.kind}`];
        return member.writable && !known.writable ? [`${face}.${name} cannot be set`] : [];
      }),
    );
    expect(differing).toEqual([]);
  });
});
