import type { Channel } from '../core/channel';

/**
 * Where notices go (domain.md §5, Who to tell). Nobody has attested what these channels take:
 * the numbers are defaults on the careful side, said to be so, and the merchant corrects them
 * after what the page of the platform shows. Only the parts of a short message are a standard
 * (GSM 03.38 and 03.40); how many of them are paid for is the merchant's choice.
 */
export const channels = [
  {
    id: 'announcement',
    counting: 'characters',
    most: 500,
    lines: true,
    links: false,
    emoji: false,
    isAttested: false,
  },
  {
    id: 'message',
    counting: 'characters',
    most: 300,
    lines: true,
    links: false,
    emoji: false,
    isAttested: false,
  },
  {
    id: 'feige',
    counting: 'characters',
    most: 500,
    lines: true,
    links: false,
    emoji: true,
    isAttested: false,
  },
  {
    id: 'buyin',
    counting: 'characters',
    most: 500,
    lines: true,
    links: false,
    emoji: true,
    isAttested: false,
  },
  {
    id: 'fans',
    counting: 'characters',
    most: 500,
    lines: true,
    links: false,
    emoji: true,
    isAttested: false,
  },
  {
    id: 'sms',
    counting: 'sms',
    most: 2,
    lines: false,
    links: false,
    emoji: false,
    isAttested: false,
  },
] as const satisfies readonly Channel[];
