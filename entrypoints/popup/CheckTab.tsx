import { useState } from 'react';
import type { GivenAnswer } from '@/components/Checklist';
import { CaseWork } from '@/components/popup/CaseWork';
import { CheckView } from '@/components/popup/CheckView';
import { alternatives } from '@/lib/catalog/alternatives';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { startPage } from '@/lib/catalog/start';
import { alternativesOf } from '@/lib/core/alternative';
import { DueRounds } from '@/components/popup/DueRounds';
import { afterwards } from '@/lib/catalog/afterwards';
import { dueRounds } from '@/lib/core/afterwards';
import type { Case } from '@/lib/core/case';
import { caseKey, isCertain } from '@/lib/core/caseKey';
import { shopKey } from '@/lib/core/fact';
import { listOfCase } from '@/lib/core/ownChecklist';
import { openTab } from '@/lib/platform/page';
import { usePage } from '@/lib/stores/page';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { CompensationPart } from './CompensationPart';
import { NoticePart } from './NoticePart';
import { PlanPart } from './PlanPart';
import { ForOtherPart, SecondPart } from './SecondPart';
import { fillFact, giveAnswer, openCheck, shownCase, useWork } from '@/lib/stores/work';
import { useMinute } from '@/components/useMinute';

const answerNow = (id: string, item: string, answer: GivenAnswer) =>
  giveAnswer(id, item, { ...answer, at: Date.now() });

/** 核对: what is being checked, and what could be. */
export function CheckTab() {
  const { page } = usePage();
  const { cases, open: underWay, checklists: saved } = useStored();
  const { checkedId, productSearch } = useView();
  const work = useWork();
  const now = useMinute();
  const [lastId, setLastId] = useState<string>();
  const checklistOf = (at: Case) => listOfCase(at, checklists, saved);
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
        alternatives={alternativesOf(alternatives, record.hold, record.updatedAt)}
        choices={choices}
        onAnswer={(item, answer) => answerNow(record.id, item.id, answer)}
        onFill={(key, field, value) => void fillFact(record.id, key, field, value)}
        second={<SecondPart key={record.id} record={record} checklist={checklistOf(record)} />}
        onBack={() => {
          setLastId(record.id);
          open(undefined);
        }}
      >
        <PlanPart record={record} now={now} />
        <CompensationPart record={record} now={now} />
        <NoticePart record={record} now={now} />
      </CaseWork>
    );
  }
  if (!page) return null;
  const ofShop = underWay.filter(({ hold }) =>
    shop === '' ? page.reason === 'not-a-shop-page' : shopKey(hold.shop) === shop,
  );
  // Where the shop is known, what happened in it; elsewhere, in all of them.
  const rounds = dueRounds(
    cases.filter(({ hold }) => shop === '' || shopKey(hold.shop) === shop),
    afterwards,
    now,
  );
  return (
    <>
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
      <DueRounds
        {...rounds}
        lastId={lastId}
        onOpen={({ record: { id } }) => useView.setState({ tab: 'records', recordId: id })}
      />
      <ForOtherPart />
    </>
  );
}
