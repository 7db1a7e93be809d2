import { useEffect, useMemo } from 'react';
import type { Case } from '@/lib/core/case';
import { shopKey, type Shop } from '@/lib/core/fact';
import { caseForNotices, isChoiceOver, isChoiceTold } from '@/lib/core/noticeCase';
import { usePage } from '@/lib/stores/page';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';

interface NoticeCase {
  record: Case | undefined;
  /** The shop of the page, empty where none is known. */
  page: Shop;
  /** False until the page has come, where it decides which case it is. */
  isSure: boolean;
  /** What is searched for; what came with a choice that is over goes with it. */
  search: string;
}

const nowhere: Shop = {};

/** The case that notices are filled from, for the page that is looked at. */
export function useNoticeCase(): NoticeCase {
  const { cases, open } = useStored();
  const { noticeChoice: choice, templateSearch } = useView();
  const { page: looked } = usePage();
  const page = looked?.shop ?? nowhere;
  const isOver = choice !== undefined && isChoiceOver(choice, cases, page);
  useEffect(() => {
    const { noticeChoice, templateSearch: search } = useView.getState();
    const isTold = noticeChoice && isChoiceTold(noticeChoice, useStored.getState().cases);
    if (isTold && search === noticeChoice.search) useView.setState({ templateSearch: '' });
  }, []);
  const search = isOver && templateSearch === choice.search ? '' : templateSearch;
  useEffect(() => {
    if (isOver) useView.setState({ noticeChoice: undefined, templateSearch: search });
  }, [isOver, search]);
  return useMemo(() => {
    const keys = new Set(looked?.holds.flatMap(({ subjects }) => subjects.map(({ key }) => key)));
    const shops = new Set(cases.map(({ hold }) => shopKey(hold.shop)));
    return {
      record: caseForNotices({ choice, cases, open, page, keys }),
      page,
      isSure: looked !== undefined || shops.size < 2,
      search,
    };
  }, [choice, cases, open, page, looked, search]);
}

/** Chooses a case, for the page as it is; `search` narrows the templates down to one of them. */
export const chooseNoticeCase = (caseId: string, search?: string) => ({
  noticeChoice: {
    caseId,
    at: Date.now(),
    shop: usePage.getState().page?.shop ?? nowhere,
    ...(search !== undefined && { search }),
  },
  ...(search !== undefined && { templateSearch: search }),
});
