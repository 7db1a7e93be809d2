import type { TemplateProblem } from '../../lib/core/templateProblem';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { problemText } from './noticeWords';

interface Props {
  text: string;
  fault: TemplateProblem;
  /** Takes the merchant to the place in the text. */
  onShow: () => void;
}

/** Characters that are shown before and after what is at fault. */
const around = 12;

/** What is wrong with a template, at its place, with the words around it. */
export function TemplateFault({ text, fault, onShow }: Props) {
  const say = useWords();
  const { from, to } = fault;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', from);
  const end = Math.min(to, from + 40, lineEnd < 0 ? text.length : lineEnd);
  const before = text.slice(Math.max(lineStart, from - around), from);
  const after = text.slice(end, Math.min(end + around, lineEnd < 0 ? text.length : lineEnd));
  return (
    <div className="fault">
      <p className="lacking">
        <Icon name="danger" /> {problemText(fault, say)}{' '}
        <button type="button" className="link" onClick={onShow}>
          {say('templates.show')}
        </button>
      </p>
      <p className="excerpt">
        {before}
        <mark>{text.slice(from, end)}</mark>
        {after}
      </p>
    </div>
  );
}
