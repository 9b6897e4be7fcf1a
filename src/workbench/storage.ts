/** Storage in this browser. What belongs to a workbook is kept under its key, beside what belongs to the person. */
import type { HostStorage } from '../host/host';

export class BrowserStorage implements HostStorage {
  /** Says which workbook is open. */
  key = '';

  async readWorkbook(): Promise<string | null> {
    return this.readUser(`workbook:${this.key}`);
  }

  async writeWorkbook(text: string | null): Promise<void> {
    await this.writeUser(`workbook:${this.key}`, text);
  }

  async readUser(key: string): Promise<string | null> {
    return localStorage.getItem(`jibiao:${key}`);
  }

  async writeUser(key: string, text: string | null): Promise<void> {
    if (text === null) localStorage.removeItem(`jibiao:${key}`);
    else localStorage.setItem(`jibiao:${key}`, text);
  }
}
