import { Button, Input, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { commands, ownTemplate, ownTemplateNames, refusal, run } from '../../commands';
import { templateFromBook, type OwnTemplate, type ReadTemplate } from '../../fill/own-template';
import { readTemplateJson, writeTemplateJson } from '../../fill/own-template-file';
import { usePane, useSession } from '../context';
import { FileButton } from '../file-button';
import { useSectionStyles } from './section-style';
import { useReasons } from './use-reasons';

/** Why a file cannot be read at all, in words. */
interface Trouble {
  readonly ok: false;
  readonly trouble: string;
}

/** 我的模板: the sheet in front kept as a template, templates of files, and what one does with them. */
export function OwnSection() {
  const styles = useSectionStyles();
  const { session, text, files } = usePane();
  const words = text.templates;
  const say = useReasons();
  const [names, setNames] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const reason = useSession((state) => refusal(commands.saveTemplate, state, name));
  const refresh = (): Promise<void> => ownTemplateNames(session).then(setNames);
  useEffect(() => {
    void ownTemplateNames(session).then(setNames);
  }, [session]);

  const save = async (): Promise<void> => {
    await run(commands.saveTemplate, session, name);
    setSaid(words.saved(name.trim()));
    setName('');
    await refresh();
  };
  const load = async (file: File): Promise<void> => {
    const read = await fromFile(file);
    if (read.ok) await run(commands.keepTemplate, session, read.template);
    setSaid(read.ok ? words.saved(read.template.name) : refused(file.name, read));
    await refresh();
  };
  const fromFile = async (file: File): Promise<ReadTemplate | Trouble> => {
    if (/\.json$/i.test(file.name)) return readTemplateJson(await file.text());
    const opened = await files?.openBook(file);
    if (opened === undefined) return { ok: false, trouble: words.onlyJson };
    return 'trouble' in opened ? { ok: false, ...opened } : templateFromBook(opened.book, file.name.replace(/\.[^.]*$/, ''));
  };
  const refused = (of: string, read: Exclude<ReadTemplate, { ok: true }> | Trouble): string =>
    'trouble' in read ? text.joins.said(of, read.trouble) : text.joins.said([of, read.place].filter(Boolean).join(' '), say(read.reason));
  /** Does something with a kept template, or says why it cannot be read. */
  const take = async (own: string, act: (template: OwnTemplate) => unknown): Promise<void> => {
    const read = await ownTemplate(session, own);
    setSaid(read.ok ? '' : refused(own, read));
    if (read.ok) await act(read.template);
  };
  const forget = async (own: string): Promise<void> => {
    await run(commands.forgetTemplate, session, own);
    setSaid('');
    await refresh();
  };
  return (
    <section className={styles.section} aria-label={words.own}>
      <h2 className={styles.title}>{words.own}</h2>
      <Input size="small" className={styles.wide} aria-label={words.templateName} placeholder={words.templateName} value={name} onChange={(_event, { value }) => { setName(value); }} />
      <div className={styles.row}>
        <Button size="small" className={styles.button} disabledFocusable={reason !== null} title={reason === null ? words.saveOwn : text.reasons[reason]} onClick={() => void save()}>
          {words.saveOwn}
        </Button>
        <FileButton label={words.loadOwn} field={words.templateFile} accept={files ? '.json,.xlsx,.xlsm,.xls,.et' : '.json'} refused={null} className={styles.button} onChoose={(file) => void load(file)} />
      </div>
      <div aria-live="polite">{said !== '' && <Text className={styles.weak}>{said}</Text>}</div>
      <ul className={styles.list} aria-label={words.own}>
        {names.map((own) => (
          <li key={own} className={styles.own}>
            <Text className={styles.words}>{own}</Text>
            <div className={styles.row}>
              <Button size="small" className={styles.button} onClick={() => void take(own, (template) => run(commands.insertOwn, session, template))}>
                {words.insertEntry}
              </Button>
              {files && (
                <>
                  <Button size="small" className={styles.button} onClick={() => void take(own, (template) => { files.saveText(writeTemplateJson(template), `${own}.json`); })}>
                    {words.asJson}
                  </Button>
                  <Button size="small" className={styles.button} onClick={() => void take(own, (template) => { files.saveBook(template.book, own); })}>
                    {words.asWorkbook}
                  </Button>
                </>
              )}
              <Button size="small" className={styles.button} onClick={() => void forget(own)}>
                {words.forget}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
