import { ImportDraftView } from '@/components/notices/ImportDraftView';
import { FileButton } from '@/components/workbench/FileButton';
import { SheetProblems } from '@/components/workbench/SalesDraft';
import { useWords } from '@/components/words';
import { importWords, language as words } from '@/lib/catalog/notices';
import { chosenTemplates } from '@/lib/core/chosenTemplates';
import { readTemplates } from '@/lib/core/templateImport';
import { bringLanguage } from '@/lib/stores/notices';
import { useStored } from '@/lib/stores/stored';
import {
  chooseTable,
  dropTable,
  storeTable,
  takeBack,
  useTemplateImport,
} from '@/lib/stores/templateImport';

const makeId = () => crypto.randomUUID();

/** A table of templates: chosen, looked at, stored, and taken back. */
export function TemplateTable() {
  const say = useWords();
  const { templates } = useStored();
  const { file, problem, read, choice, isStoring, done } = useTemplateImport();
  const choose = async (chosen: File): Promise<void> => {
    const language = await bringLanguage(words);
    if (!language) return;
    await chooseTable(chosen, (rows) =>
      readTemplates(rows, templates, importWords, language.check, makeId, Date.now()),
    );
  };
  const chosen = read ? chosenTemplates(read.drafts, choice, templates) : [];
  return (
    <>
      <div className="split intro">
        <p className="soft">{say('templateImport.intro')}</p>
        <FileButton accept=".csv,.xlsx,.tsv,.txt" onChoose={(chosen) => void choose(chosen)}>
          {say('templateImport.choose')}
        </FileButton>
      </div>
      {done && (
        <p role="status" className="split">
          {say('templateImport.done', { count: done.added.length + done.replaced.length })}
          <button
            type="button"
            className="button"
            disabled={isStoring}
            onClick={() => void takeBack()}
          >
            {say('templateImport.takeBack')}
          </button>
        </p>
      )}
      {file !== undefined && problem && (
        <section className="card draft" aria-labelledby="refusedTable">
          <h3 id="refusedTable">{say('sales.refused', { file })}</h3>
          <SheetProblems problems={[problem]} count={1} />
          <p className="buttons">
            <button type="button" className="button" onClick={dropTable}>
              {say('popup.dismiss')}
            </button>
          </p>
        </section>
      )}
      {file !== undefined && read && (
        <ImportDraftView
          file={file}
          read={read}
          choice={choice}
          isStoring={isStoring}
          count={chosen.length}
          onChoice={(at) => useTemplateImport.setState({ choice: at })}
          onStore={() => void storeTable(chosen, templates)}
          onDrop={dropTable}
        />
      )}
    </>
  );
}
