import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { knownNames } from '../../check/known-names';
import { commands } from '../../commands';
import { loadConfig } from '../../config/load';
import { saySettingReason } from '../../config/reasons';
import { copyText } from '../clipboard';
import { usePane, useSession } from '../context';
import { FileButton } from '../file-button';
import { Section } from '../section';

const NAME = 'jibiao.config.json';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', margin: '4px -3px' },
  button: { margin: '3px' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The office's settings as one file, for colleagues and for the command line. */
export function OfficeFile() {
  const styles = useStyles();
  const { text, act, files } = usePane();
  const words = text.office;
  const office = useSession((state) => state.office);
  const locale = useSession((state) => state.preferences.locale);
  const [said, setSaid] = useState<readonly string[]>([]);
  const give = async (): Promise<void> => {
    const json = `${JSON.stringify(office, null, 2)}\n`;
    if (files) files.saveText(json, NAME);
    else setSaid([(await copyText(json)) ? words.copied : words.notCopied]);
  };
  const take = async (file: File): Promise<void> => {
    const loaded = loadConfig(await new Response(file).text(), knownNames);
    if ('config' in loaded) act(commands.configure, loaded.config);
    setSaid('config' in loaded ? [words.imported] : loaded.troubles.map(({ line, path, reason }) => words.trouble(line, path, saySettingReason(reason, locale))));
  };
  return (
    <Section name="office-file" title={words.file}>
      <Text size={200} className={styles.note}>
        {words.fileHelp}
      </Text>
      <div className={styles.row}>
        <Button size="small" className={styles.button} onClick={() => void give()}>
          {words.exportFile}
        </Button>
        <FileButton label={words.importFile} field={`${words.importFile} ${NAME}`} accept=".json" refused={null} className={styles.button} onChoose={(file) => void take(file)} />
        <Button size="small" className={styles.button} disabledFocusable={Object.keys(office).length === 0} onClick={() => { act(commands.configure, {}); setSaid([]); }}>
          {words.restoreAll}
        </Button>
      </div>
      <div aria-live="polite">
        {said.map((line) => (
          <Text key={line} size={200} className={styles.note}>
            {line}
          </Text>
        ))}
      </div>
    </Section>
  );
}
