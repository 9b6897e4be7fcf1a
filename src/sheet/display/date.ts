import { constant } from './number';
import type { FormatToken } from './tokens';

const DAY = 86_400;
const WEEKDAYS = '日一二三四五六';
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Largest serial: 31 December 9999. */
const LAST = 2_958_466;

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday */
  readonly weekday: number;
}

/** The date of a serial number; undefined outside 1900–9999. Day 60 is the 29 February 1900 that spreadsheets believe in. */
export function dateOfSerial(serial: number, epoch1904 = false): CalendarDate | undefined {
  const day = Math.floor(serial) + (epoch1904 ? 1462 : 0);
  if (!(day >= 0 && day < LAST)) return undefined;
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 + day : 30 + day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (day + 6) % 7 };
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d)(?=T|$)T?)?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;
const ISO_DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** The serial number of an ISO date, time, date-time or duration, as cells of type "d" hold; undefined when it is none. */
export function serialOfIso(text: string, epoch1904 = false): number | undefined {
  const duration = ISO_DURATION.exec(text);
  if (duration) return clockOf(duration.slice(1));
  const [whole = '', year, month, day, ...clock] = ISO.exec(text) ?? [];
  if (whole === '') return undefined;
  return (year === undefined ? 0 : serialOfDay(Number(year), Number(month), Number(day), epoch1904)) + clockOf(clock);
}

/** Hours, minutes and seconds as a part of a day. */
function clockOf([hours = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[]): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY;
}

function serialOfDay(year: number, month: number, day: number, epoch1904: boolean): number {
  const days = Date.UTC(year, month - 1, day) / (DAY * 1000) + 25_569;
  if (epoch1904) return days - 1462;
  // Before the 29 February 1900 that never was, days count one less.
  return year === 1900 && month <= 2 ? days - 1 : days;
}

/** A serial number written by the date tokens of a format; undefined where the number is no date. */
export function formatDate(serial: number, tokens: readonly FormatToken[], epoch1904: boolean): string | undefined {
  const fraction = tokens.reduce((most, token) => Math.max(most, token.kind === 'fraction' ? token.digits : 0), 0);
  const unit = 10 ** Math.min(fraction, 3);
  const ticks = Math.round(serial * DAY * unit);
  const seconds = Math.floor(ticks / unit);
  const date = dateOfSerial(Math.floor(seconds / DAY), epoch1904);
  if (!date) return undefined;
  const clock = seconds % DAY;
  const hour = Math.floor(clock / 3600);
  const half = tokens.some((token) => token.kind === 'half-day');
  const write = (token: FormatToken): string => {
    switch (token.kind) {
      case 'half-day':
        return hour < 12 ? token.am : token.pm;
      case 'fraction':
        return `.${String(ticks % unit).padStart(fraction, '0').slice(0, token.digits)}`;
      case 'date':
        return token.elapsed ? elapsed(token.letter, seconds, token.length) : part(token.letter, token.length, date, clock, half);
      case 'digit':
        return token.digit === '0' ? '0' : '';
      default:
        return constant(token);
    }
  };
  return tokens.map(write).join('');
}

function pad(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), '0');
}

function elapsed(letter: string, seconds: number, length: number): string {
  const per = letter === 'h' ? 3600 : letter === 's' ? 1 : 60;
  return String(Math.floor(seconds / per)).padStart(length, '0');
}

function part(letter: string, length: number, date: CalendarDate, clock: number, half: boolean): string {
  const hour = Math.floor(clock / 3600);
  switch (letter) {
    case 'y':
      return length <= 2 ? String(date.year % 100).padStart(2, '0') : String(date.year);
    case 'e':
      return String(date.year);
    case 'm':
      if (length <= 2) return pad(date.month, length);
      // mmm Jan, mmmm January, mmmmm J
      return (MONTHS[date.month - 1] ?? '').slice(0, length === 5 ? 1 : length === 3 ? 3 : undefined);
    case 'd':
      if (length <= 2) return pad(date.day, length);
      return length === 3 ? (DAYS[date.weekday] ?? '').slice(0, 3) : (DAYS[date.weekday] ?? '');
    case 'a':
      return length < 3 ? '' : `${length > 3 ? '星期' : ''}${WEEKDAYS.charAt(date.weekday)}`;
    case 'h':
      return pad(half ? hour % 12 || 12 : hour, length);
    case 'M':
      return pad(Math.floor(clock / 60) % 60, length);
    case 's':
      return pad(clock % 60, length);
    default:
      return '';
  }
}
