import { useState } from 'react';
import { CaseWork } from '@/components/popup/CaseWork';
import { CheckView } from '@/components/popup/CheckView';
import { checklists } from '@/lib/catalog/checklists';
import { startPage } from '@/lib/catalog/start';
import { caseKey, isCertain, type Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import { shopKey } from '@/lib/core/fact';
import { openTab } from '@/lib/platform/page';
import { usePage } from '@/lib/stores/page';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { fillFact, giveAnswer, openCheck, shownCase, useWork } from '@/lib/stores/work';
import { CompensationPart } from './CompensationPart';
import { PlanPart } from './PlanPart';
import { useMinute } from './useMinute';

const checklistOf = ({ hold }: Case) => checklistFor(checklists, hold);

/** 核对: what is being checked, and what could be. */
export function CheckTab() {
  const { page } = usePage();
  const { cases, open: underWay } = useStored();
  const { checkedId, productSearch } = useView();
  const work = useWork();
  const now = useMinute();
  const [lastId, setLastId] = useState<string>();
  const open = (id: string | undefined) => useView.setState({ checkedId: id });
  const find = (id: string) =>
    shownCase(
      cases.find((at) => at.id === id),
      work,
      id,
    );

  // Where the shop is not known, no case is offered: it might be another shop's.
  const shop = page ? shopKey(page.shop) : '';
  const opened = checkedId === undefined ? undefined : find(checkedId);
  // What was open in another shop stays closed while this one is looked at.
  const record = shop === '' || shop === (opened && shopKey(opened.hold.shop)) ? opened : undefined;
  if (record) {
    return (
      <CaseWork
        key={record.id}
        record={record}
        checklist={checklistOf(record)}
        onAnswer={(item, answer) => giveAnswer(record.id, item.id, { ...answer, at: Date.now() })}
        onFill={(key, field, value) => void fillFact(record.id, key, field, value)}
        onBack={() => {
          setLastId(record.id);
          open(undefined);
        }}
      >
        <PlanPart record={record} now={now} />
        <CompensationPart record={record} now={now} />
      </CaseWork>
    );
  }
  if (!page) return null;
  const ofShop = underWay.filter(({ hold }) =>
    shop === '' ? page.reason === 'not-a-shop-page' : shopKey(hold.shop) === shop,
  );
  return (
    <CheckView
      page={page}
      openCases={ofShop.map((at) => find(at.id) ?? at)}
      checklistOf={checklistOf}
      lastId={lastId}
      search={productSearch}
      onSearch={(search) => useView.setState({ productSearch: search })}
      onGoOn={({ id }) => open(id)}
      isBegun={(hold) => isCertain(hold) && ofShop.some(({ key }) => key === caseKey(hold))}
      onBegin={(hold) => void openCheck(hold, Date.now()).then((made) => made && open(made.id))}
      onOpenShop={() => void openTab(startPage)}
    />
  );
}
