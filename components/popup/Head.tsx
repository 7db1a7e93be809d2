import type { PageState } from '../../lib/core/message';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

const icons: Record<PageState['coverage'], IconName> = {
  full: 'shield',
  partial: 'warning',
  none: 'danger',
};

/** Which shop and page the merchant looks at, and how far we see it. */
export function Head({ page }: { page: PageState | undefined }) {
  const say = useWords();
  const isElsewhere = page?.reason === 'not-a-shop-page';
  const shop =
    page?.shop.name ??
    page?.shop.id ??
    say(isElsewhere && !page.pageName ? 'popup.noPage' : 'popup.noShop');
  return (
    <header className="head">
      <h1 className="shop">
        <span className="mark">
          <Icon name="shield" />
        </span>
        <span className="hidden">{say('popup.title')} </span>
        <span className="name">{page ? shop : say('popup.looking')}</span>
      </h1>
      {page?.pageName && <p className="soft page">{page.pageName}</p>}
      <p role="status" className={`coverage ${isElsewhere ? 'elsewhere' : (page?.coverage ?? '')}`}>
        {page && (
          <>
            <strong>
              <Icon name={isElsewhere ? 'info' : icons[page.coverage]} />{' '}
              {say(`coverage.${page.coverage}`)}
            </strong>
            {page.reason && <span className="soft"> {say(`coverage.${page.reason}`)}</span>}
          </>
        )}
      </p>
    </header>
  );
}
