/** The object model as the adapter's own et.d.ts has it: the fake, the stand-in and Kingsoft's typings are held against it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Member {
  readonly kind: 'property' | 'method';
  readonly writable: boolean;
  /** Absent in some builds. */
  readonly optional: boolean;
  readonly least: number;
  readonly most: number;
  /** The interface of what it gives, where it gives an object. */
  readonly gives: string | undefined;
  /** Gives nothing at all. */
  readonly silent: boolean;
}

/** By interface, by name. */
export type Members = Readonly<Record<string, Readonly<Record<string, Member>>>>;

export function readMembers(file = path.resolve('src/host/wps/et.d.ts'), space = 'Et'): Members {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const members: Record<string, Record<string, Member>> = {};
  const visit = (node: ts.Node, inside: boolean): void => {
    if (ts.isModuleDeclaration(node)) ts.forEachChild(node, (child) => { visit(child, inside || node.name.text === space); });
    else if (ts.isInterfaceDeclaration(node) && inside) {
      const own = (members[node.name.text] ??= {});
      for (const member of node.members) if (member.name && ts.isIdentifier(member.name)) own[member.name.text] ??= memberOf(member);
    } else if (ts.isModuleBlock(node) || ts.isSourceFile(node)) ts.forEachChild(node, (child) => { visit(child, inside); });
  };
  visit(source, false);
  const known = new Set(Object.keys(members));
  for (const own of Object.values(members)) for (const [name, member] of Object.entries(own)) if (member.gives !== undefined && !known.has(member.gives)) own[name] = { ...member, gives: undefined };
  return members;
}

function memberOf(node: ts.TypeElement): Member {
  const optional = node.questionToken !== undefined;
  if (ts.isMethodSignature(node)) {
    const least = node.parameters.filter((one) => one.questionToken === undefined).length;
    return { kind: 'method', writable: false, optional, least, most: node.parameters.length, gives: objectIn(node.type), silent: node.type?.kind === ts.SyntaxKind.VoidKeyword };
  }
  const type = ts.isPropertySignature(node) ? node.type : undefined;
  const writable = !(ts.isPropertySignature(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword));
  return { kind: 'property', writable, optional, least: 0, most: 0, gives: objectIn(type), silent: false };
}

/** "Range | null" → Range. */
function objectIn(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined) return undefined;
  if (ts.isTypeReferenceNode(type)) return type.typeName.getText();
  return ts.isUnionTypeNode(type) ? type.types.map(objectIn).find((name) => name !== undefined) : undefined;
}
