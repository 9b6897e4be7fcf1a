import { squeeze } from '../form/squeeze';

/** The part in which a text differs from another, with a few characters around it: …水利设施修缮养护和清淤…. */
export function differing(text: string, other: string, around = 4): string {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start += 1;
  let end = text.length;
  for (let i = other.length; end > start && i > start && text[end - 1] === other[i - 1]; i--) end -= 1;
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** A text short enough for a sentence. */
export function short(text: string, length = 16): string {
  const flat = squeeze(text);
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
}
