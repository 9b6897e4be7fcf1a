/** What a file is, by its first bytes; its name is never asked. */
import { WorkbookError } from './errors';

export type Container = 'zip' | 'cfb' | 'biff' | 'html' | 'text';

type Signature = readonly [bytes: readonly number[], what: 'zip' | 'cfb' | 'biff' | 'picture' | 'pdf' | 'unsupported-document' | 'unsupported-archive'];

const SIGNATURES: readonly Signature[] = [
  [[0x50, 0x4b, 3, 4], 'zip'],
  [[0x50, 0x4b, 5, 6], 'zip'],
  [[0x50, 0x4b, 7, 8], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'cfb'],
  // BIFF2–5 streams without a container
  [[9, 0, 4, 0], 'biff'],
  [[9, 2, 6, 0], 'biff'],
  [[9, 4, 6, 0], 'biff'],
  [[9, 8, 8, 0], 'biff'],
  [[9, 8, 16, 0], 'biff'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x42, 0x4d], 'picture'],
  [[0x49, 0x49, 0x2a, 0], 'picture'],
  [[0x4d, 0x4d, 0, 0x2a], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'unsupported-document'],
  [[0x52, 0x61, 0x72, 0x21], 'unsupported-archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'unsupported-archive'],
  [[0x1f, 0x8b], 'unsupported-archive'],
];

/** The kind of container. Throws where the content is known to be something that is not read. */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new WorkbookError('empty-file');
  const found = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  switch (found) {
    case 'zip':
    case 'cfb':
    case 'biff':
      return found;
    case undefined:
      return sniffText(bytes);
    case 'picture':
      // "BM" and "RIFF" are two and four letters that a text may begin with.
      if (isBinary(bytes)) throw new WorkbookError(found);
      return sniffText(bytes);
    default:
      throw new WorkbookError(found);
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).includes(0);
}

function sniffText(bytes: Uint8Array): Container {
  // Latin letters are the same bytes in every encoding that is read, UTF-16's zero bytes aside.
  const head = String.fromCharCode(...bytes.subarray(0, 2048).filter((byte) => byte !== 0))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta|<style|<div)/.test(head)) return 'html';
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    if (/<html/.test(head)) return 'html';
    throw new WorkbookError('unsupported-xml');
  }
  if (head.startsWith('mime-version') && head.includes('multipart/related')) throw new WorkbookError('unsupported-xml', 'mhtml');
  return 'text';
}
