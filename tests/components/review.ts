import type { PanelHandlers } from '@/components/panel/Panel';
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import type { Decision } from '@/lib/core/decision';
import type { Finding, Level } from '@/lib/core/finding';
import type { Review } from '@/lib/core/review';
import { noon, someHold } from '../platform/some';

export const someReview = ({ hold = someHold(), ...change }: Partial<Review> = {}): Review => ({
  hold,
  checklist: checklistFor(checklists, hold),
  answers: {},
  acknowledged: {},
  isChecking: false,
  isBusy: false,
  ...change,
});

export const someFinding = (
  rule: string,
  level: Level,
  change: Partial<Finding> = {},
): Finding => ({
  rule,
  level,
  evidence: {},
  ...change,
});

/** A decision that asks for nothing beside what `friction` names. */
export const someDecision = ({
  friction,
  ...change
}: Partial<Omit<Decision, 'friction'>> & {
  friction?: Partial<Decision['friction']>;
} = {}): Decision => ({
  effects: [],
  findings: [],
  windows: [],
  at: noon,
  ...change,
  friction: { required: [], acknowledge: [], isBlocked: false, ...friction },
});

const nothing = () => undefined;

export const noHandlers: PanelHandlers = {
  onAnswer: nothing,
  onAcknowledge: nothing,
  onCalendar: nothing,
  onLeave: nothing,
  onInstead: nothing,
  onPlan: nothing,
  onTakeOut: nothing,
  onConfirm: nothing,
  leaveRef: nothing,
  confirmRef: nothing,
};
