import { useState } from 'react';
import { ForOther } from '@/components/popup/ForOther';
import { nameOf, piecesOf, shopOf } from '@/components/popup/caseWords';
import { SecondCheck } from '@/components/popup/SecondCheck';
import { SecondRequest } from '@/components/popup/SecondRequest';
import { useWords } from '@/components/words';
import { checklists } from '@/lib/catalog/checklists';
import type { Case } from '@/lib/core/case';
import { missing, type Checklist } from '@/lib/core/checklist';
import { listOfCase } from '@/lib/core/ownChecklist';
import { inFours } from '@/lib/core/secondCode';
import { copyText } from '@/lib/platform/clipboard';
import { answerOf, isAnswer, readRequest, requestOf, signOf } from '@/lib/platform/secondCode';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { checkTwice } from '@/lib/stores/work';

/** A second person's agreement to a case, on this machine or by a code. */
export function SecondPart({ record, checklist }: { record: Case; checklist: Checklist }) {
  const say = useWords();
  const { settings } = useStored();
  const { needsSecondPerson, needsSecondCode = false, secondKey } = settings;
  const [copied, setCopied] = useState<string>();
  const { hold } = record;
  const { code, packed } = requestOf(record, checklist);
  const message = () =>
    say('popup.second.message', {
      what: [say(`action.${hold.action}`), piecesOf(hold, say)].filter(Boolean).join(' '),
      ...{ shop: shopOf(hold, say), name: nameOf(hold, say), code: inFours(code), packed },
    });
  return (
    <SecondCheck
      record={record}
      isNeeded={needsSecondPerson}
      needsCode={needsSecondPerson && needsSecondCode}
      missing={missing(checklist, record.answers, hold).length}
      code={
        <SecondRequest
          code={code}
          sign={secondKey ? signOf(secondKey) : undefined}
          isCopied={copied === code}
          onCopy={() => void copyText(message()).then((isDone) => isDone && setCopied(code))}
        />
      }
      isAnswer={(typed, by) => isAnswer(typed, code, by, secondKey)}
      onCheck={(...given) => void checkTwice(record.id, ...given)}
    />
  );
}

/** A colleague's request from another machine, and the answer to it. */
export function ForOtherPart() {
  const { open, checklists: saved, settings } = useStored();
  const { secondAsked = '' } = useView();
  const [copied, setCopied] = useState<string>();
  const { secondKey } = settings;
  const asked = secondAsked ? readRequest(secondAsked) : undefined;
  const isOwn =
    asked !== undefined &&
    open.some(
      (at) =>
        at.id === asked.about?.caseId ||
        requestOf(at, listOfCase(at, checklists, saved)).code === asked.code,
    );
  return (
    <ForOther
      typed={secondAsked}
      onType={(typed) => useView.setState({ secondAsked: typed || undefined })}
      asked={asked}
      isOwn={isOwn}
      sign={secondKey ? signOf(secondKey) : undefined}
      answerOf={(person) => (asked ? answerOf(asked.code, person, secondKey) : '')}
      isCopied={copied !== undefined}
      onCopy={(text) => void copyText(text).then((isDone) => isDone && setCopied(text))}
    />
  );
}
