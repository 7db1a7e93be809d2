import { Icon } from '../Icon';
import { useWords } from '../words';

/** A notice to be copied by hand, where the browser does not let us. */
export function NoticeByHand({ name, text }: { name: string; text: string }) {
  const say = useWords();
  return (
    <>
      <p role="alert" className="lacking">
        <Icon name="warning" /> {say('popup.copyRefused')}
      </p>
      <textarea
        className="field byHand"
        readOnly
        aria-label={name}
        value={text}
        ref={(field) => {
          field?.focus();
          field?.select();
        }}
      />
    </>
  );
}
