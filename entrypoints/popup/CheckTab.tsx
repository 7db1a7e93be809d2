import { CaseWork } from '@/components/popup/CaseWork';
import { CheckView } from '@/components/popup/CheckView';
import { checklists } from '@/lib/catalog/checklists';
import { sites } from '@/lib/catalog/sites';
import { caseKey, isCertain, type Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import { shopKey } from '@/lib/core/fact';
import { openTab } from '@/lib/platform/page';
import { usePage } from '@/lib/stores/page';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { giveAnswer, openCheck, shownCase, useWork } from '@/lib/stores/work';

const checklistOf = ({ hold }: Case) => checklistFor(checklists, hold);
const goodsList = `${sites.find(({ id }) => id === 'doudian')?.origin}/ffa/g/list`;

/** 核对: what is being checked, and what could be. */
export function CheckTab() {
  const { page } = usePage();
  const { cases } = useStored();
  const { checkedId, productSearch } = useView();
  const work = useWork();
  const open = (id: string | undefined) => useView.setState({ checkedId: id });
  const find = (id: string) =>
    shownCase(
      cases.find((at) => at.id === id),
      work,
      id,
    );

  const record = checkedId === undefined ? undefined : find(checkedId);
  if (record) {
    return (
      <CaseWork
        key={record.id}
        record={record}
        checklist={checklistOf(record)}
        onAnswer={(item, answer) => giveAnswer(record.id, item.id, { ...answer, at: Date.now() })}
        onBack={() => open(undefined)}
      />
    );
  }
  if (!page) return null;
  // Where the shop is not known, no case is offered: it might be another shop's.
  const shop = shopKey(page.shop);
  const ofShop = cases.filter(
    (at) =>
      at.status === 'open' &&
      (page.reason === 'not-a-shop-page' || (shop !== '' && shopKey(at.hold.shop) === shop)),
  );
  return (
    <CheckView
      page={page}
      openCases={ofShop.map((at) => find(at.id) ?? at)}
      checklistOf={checklistOf}
      search={productSearch}
      onSearch={(search) => useView.setState({ productSearch: search })}
      onGoOn={({ id }) => open(id)}
      isBegun={(hold) => isCertain(hold) && ofShop.some(({ key }) => key === caseKey(hold))}
      onBegin={(hold) => void openCheck(hold, Date.now()).then((made) => made && open(made.id))}
      onOpenShop={() => void openTab(goodsList)}
    />
  );
}
