import type { Template } from '../../lib/core/template';
import { useWords } from '../words';

export interface TemplateActions {
  onEdit: (template: Template) => void;
  onRemove: (template: Template) => void;
  onFavourite: (template: Template) => void;
}

interface Props extends TemplateActions {
  template: Template;
  isOpen: boolean;
  onFold: () => void;
}

/** What else can be done with a template: unfold it, keep it at hand, change it, remove it. */
export function NoticeFoot({ template, isOpen, onFold, ...on }: Props) {
  const say = useWords();
  const { name } = template;
  return (
    <div className="buttons quiet">
      <button type="button" className="link" aria-expanded={isOpen} onClick={onFold}>
        {say(isOpen ? 'popup.templates.fold' : 'popup.templates.expand')}
      </button>
      <button
        type="button"
        className="link"
        aria-pressed={template.isFavourite ?? false}
        aria-label={say('templates.favouriteFor', { name })}
        onClick={() => on.onFavourite(template)}
      >
        <span aria-hidden="true">{template.isFavourite ? '★' : '☆'}</span>{' '}
        {say('templates.favourite')}
      </button>
      <button
        type="button"
        className="link"
        aria-label={say('popup.templates.editFor', { name })}
        onClick={() => on.onEdit(template)}
      >
        {say('popup.edit')}
      </button>
      <button
        type="button"
        className="link"
        aria-label={say('popup.templates.removeFor', { name })}
        onClick={() => on.onRemove(template)}
      >
        {say('popup.remove')}
      </button>
    </div>
  );
}
