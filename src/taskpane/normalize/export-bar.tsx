import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, refusal, type ForSystem } from '../../commands';
import { clipboardText, fillLocalTemplate } from '../../normalize/yitihua';
import { copyText } from '../clipboard';
import { usePane, useSession } from '../context';
import { FileButton } from '../file-button';
import type { PaneFiles } from '../files';
import { barButton } from '../theme';
import { ExportOutcome, type Outcome } from './export-outcome';

const useStyles = makeStyles({
  bar: { marginTop: '16px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', margin: '0 -3px' },
  button: barButton,
});

/** 导出一体化, 灌入本地模板 and 复制到系统, and what the system would refuse. */
export function ExportBar() {
  const styles = useStyles();
  const { text, act, files } = usePane();
  const words = text.normalize;
  const [outcome, setOutcome] = useState<Outcome>();
  const reason = useSession((state) => refusal(commands.exportYitihua, state, ignore));
  const copy = (): void => {
    act(commands.exportYitihua, (exported) => {
      void copyText(clipboardText(exported.rows)).then((copied) => { setOutcome(copied ? { way: 'clipboard', exported } : { way: 'none', trouble: words.notCopied }); });
    });
  };
  const save = ({ saveBook }: PaneFiles): void => {
    act(commands.exportYitihua, (exported, book) => {
      saveBook(book, words.exportSystem);
      setOutcome({ way: 'file', exported });
    });
  };
  const fill = (file: File, { openBook }: PaneFiles): void => {
    act(commands.exportYitihua, (exported) => {
      void filled(file, openBook, exported, words.fillTemplate).then(setOutcome);
    });
  };
  const button = (label: string, run: () => void) => (
    <Button size="small" className={styles.button} disabledFocusable={reason !== null} title={reason === null ? label : text.reasons[reason]} onClick={run}>
      {label}
    </Button>
  );
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{words.toSystem}</h2>
      <div className={styles.buttons}>
        {files && button(words.exportSystem, () => { save(files); })}
        {files && (
          <FileButton
            label={words.fillTemplate}
            field={words.localTemplate}
            accept=".xlsx,.xlsm,.xls,.et"
            refused={reason && text.reasons[reason]}
            className={styles.button}
            onChoose={(file) => { fill(file, files); }}
          />
        )}
        {button(words.copyToSystem, copy)}
      </div>
      <ExportOutcome outcome={outcome} />
    </div>
  );
}

/** The file with the rows in it, given back to the user. */
async function filled(file: File, openBook: PaneFiles['openBook'], exported: ForSystem, suffix: string): Promise<Outcome> {
  const { name } = file;
  const chosen = await openBook(file);
  if ('trouble' in chosen) return { way: 'none', trouble: chosen.trouble };
  const template = fillLocalTemplate(chosen.book, exported.rows);
  if ('because' in template) return { way: 'template', name, unfillable: template };
  const trouble = chosen.save(template.edits, suffix);
  return trouble === null ? { way: 'template', name, exported, template } : { way: 'none', trouble };
}

function ignore(): void {
  // Whether it may run does not depend on where the rows go.
}
