import { audiences, type Audience } from '../../lib/core/template';
import {
  templateSorts,
  type TemplateQuery,
  type TemplateSort,
} from '../../lib/core/templateSearch';
import { useWords } from '../words';

interface Props {
  query: TemplateQuery;
  folders: readonly string[];
  onQuery: (query: TemplateQuery) => void;
}

/** What a list of templates is narrowed down by, and its order. */
export function TemplateFilter({ query, folders, onQuery }: Props) {
  const say = useWords();
  return (
    <div className="filters">
      <select
        className="field"
        aria-label={say('templates.forWhom')}
        value={query.audience ?? ''}
        onChange={({ currentTarget }) =>
          onQuery({
            ...query,
            audience: (currentTarget.value || undefined) as Audience | undefined,
          })
        }
      >
        <option value="">{say('templates.everyone')}</option>
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {say(`audience.${audience}`)}
          </option>
        ))}
      </select>
      {folders.length > 0 && (
        <select
          className="field"
          aria-label={say('templates.folder')}
          value={query.folder ?? ''}
          onChange={({ currentTarget }) =>
            onQuery({ ...query, folder: currentTarget.value || undefined })
          }
        >
          <option value="">{say('templates.allFolders')}</option>
          {folders.map((folder) => (
            <option key={folder} value={folder}>
              {folder}
            </option>
          ))}
        </select>
      )}
      <select
        className="field"
        aria-label={say('templates.order')}
        value={query.sort}
        onChange={({ currentTarget }) =>
          onQuery({ ...query, sort: currentTarget.value as TemplateSort })
        }
      >
        {templateSorts.map((sort) => (
          <option key={sort} value={sort}>
            {say(`templates.sort.${sort}`)}
          </option>
        ))}
      </select>
      <label className="tick">
        <input
          type="checkbox"
          checked={query.isFavourite ?? false}
          onChange={({ currentTarget }) =>
            onQuery({ ...query, isFavourite: currentTarget.checked || undefined })
          }
        />
        {say('templates.favouritesOnly')}
      </label>
    </div>
  );
}
