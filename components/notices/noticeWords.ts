import type { CaseNotice, lastTold } from '../../lib/core/caseNotice';
import { isInParts, type Fit, type Misfit, type StandingChannel } from '../../lib/core/channel';
import type { Template } from '../../lib/core/template';
import type { TemplateProblem } from '../../lib/core/templateProblem';
import { beijingTime } from '../../lib/core/timing';
import type { MessageKey, Say } from '../words';

/** What is wrong with a template, with its place. */
export const problemText = (
  { kind, name, line, column }: Pick<TemplateProblem, 'kind' | 'name' | 'line' | 'column'>,
  say: Say,
): string =>
  say('templates.place', {
    line,
    column,
    problem: say(`templates.problem.${kind}`, { name }),
  });

export const channelName = (id: string, say: Say): string => say(`channel.${id}` as MessageKey);

/** How much of a channel a text takes: 站内信 120/300 字. */
export const fitText = (channel: StandingChannel, { used, most }: Fit, say: Say): string =>
  say(isInParts(channel.counting) ? 'notices.parts' : 'notices.characters', {
    channel: channelName(channel.id, say),
    used,
    most,
  });

/** What a channel does not take of a text, each kind once, with where it begins. */
export function misfitTexts(text: string, misfits: readonly Misfit[], say: Say): string[] {
  const kinds = [...new Set(misfits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = misfits.filter((at) => at.kind === kind);
    const { from = 0, to = 0 } = own[0] ?? {};
    const part = text.slice(from, to);
    return say(`notices.misfit.${kind}`, {
      count: kind === 'long' ? [...part].length : own.length,
      words: [...part.trim()].slice(0, 12).join(''),
    });
  });
}

/** That and when somebody was told, or how much of it: 11-24 14:02 已复制; 已发 2/5 条. */
export const toldText = (last: NonNullable<ReturnType<typeof lastTold>>, say: Say): string =>
  'told' in last
    ? say(`notices.${last.told.how}At`, { time: beijingTime(last.told.at) })
    : say('notices.partsSent', { ...last });

/** What a notice that went out is called: its template, and which message of several. */
export const sentName = ({ template, part }: CaseNotice, say: Say): string =>
  part ? `${template.name}${say('notices.partMark', { ...part })}` : template.name;

/** Where a template belongs, beside its name: 买家 · 站内信 · 提前一天. */
export const tagsOf = ({ audience, channel, timing, folder }: Template, say: Say): string[] => [
  say(`audience.${audience}`),
  ...(channel ? [channelName(channel, say)] : []),
  ...(timing ? [say(`timing.${timing}`)] : []),
  ...(folder ? [folder] : []),
];
