import {
  standingChannels,
  type Channel,
  type ChannelRule,
  type StandingChannel,
} from '../core/channel';
import type { Given, NoticeLanguage } from '../core/notice';
import type { Template } from '../core/template';
import { templateOf, type TemplateDraft } from '../core/templateDraft';
import { useStored } from './stored';
import { send } from './work';
import type { useView } from './view';
import { forgetCopied } from './notices';

/** Stores a draft; false where that could not be done, and then it has to stay in its fields. */
export async function saveDraft(draft: TemplateDraft, language?: NoticeLanguage): Promise<boolean> {
  if (!language || language.check(draft.text).problem) return false;
  const before = useStored.getState().templates.find(({ id }) => id === draft.id);
  const template = templateOf(draft, before, Date.now());
  return (await send({ type: 'template.save', template })).ok;
}

/** Stores the templates that we bring, where none is left. */
export const saveTemplates = async (templates: readonly Template[]): Promise<void> =>
  void (await send({ type: 'template.saveAll', templates: [...templates] }));

export const removeTemplate = (template: Template): void =>
  void send({ type: 'template.remove', id: template.id }, { type: 'template.save', template });

export function toggleFavourite({ isFavourite, ...rest }: Template): void {
  const template = isFavourite ? rest : { ...rest, isFavourite: true };
  void send({ type: 'template.save', template });
}

/** Keeps what was filled into a blank, for the case `about` or for none, in the view of one page. */
export function giveValue(view: typeof useView, about: string, name: string, value: string): void {
  forgetCopied();
  const { given } = view.getState();
  const before: Given = given[about] ?? {};
  view.setState({ given: { ...given, [about]: { ...before, [name]: value } } });
}

export const saveRule = (rule: Omit<ChannelRule, 'updatedAt'>): void =>
  void send({ type: 'channel.save', rule: { ...rule, updatedAt: Date.now() } });

export const resetRule = (id: string): void => void send({ type: 'channel.reset', id });

let last: { rules: readonly ChannelRule[]; channels: readonly StandingChannel[] } | undefined;

/** The channels as they stand; the same ones as long as no rule has changed. */
export function channelsNow(
  channels: readonly Channel[],
  rules: readonly ChannelRule[],
): readonly StandingChannel[] {
  if (last?.rules !== rules) last = { rules, channels: standingChannels(channels, rules) };
  return last.channels;
}
