/** Storage in this browser: what belongs to the person by key, what belongs to the open workbook until it is saved. */
import type { HostStorage } from '../host/host';
import { readUserText, writeUserText } from '../host/user-texts';

export class BrowserStorage implements HostStorage {
  private key = '';
  private workbook: string | null = null;

  /** Another workbook is on the bench. `inside` is what its file holds; what was noted here since goes before it. */
  open(key: string, inside: string | null): void {
    this.key = `jibiao:workbook:${key}`;
    this.workbook = localStorage.getItem(this.key) ?? inside;
  }

  /** What the saved file has to hold. */
  get text(): string | null {
    return this.workbook;
  }

  async readWorkbook(): Promise<string | null> {
    return this.workbook;
  }

  async writeWorkbook(text: string | null): Promise<void> {
    this.workbook = text;
    localStorage.setItem(this.key, text ?? '');
  }

  async readUser(key: string): Promise<string | null> {
    return readUserText(key);
  }

  async writeUser(key: string, text: string | null): Promise<void> {
    writeUserText(key, text);
  }
}
