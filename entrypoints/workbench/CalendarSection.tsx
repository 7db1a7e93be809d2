import { useEffect, useMemo, useState } from 'react';
import { AdviceView } from '@/components/workbench/AdviceView';
import { CampaignForm, daysIn } from '@/components/workbench/CampaignForm';
import { CampaignView } from '@/components/workbench/CampaignView';
import { campaignName } from '@/components/workbench/calendarWords';
import { useWords } from '@/components/words';
import { usualSales } from '@/lib/catalog/usualSales';
import { advise } from '@/lib/core/advice';
import { campaignsNear, nextCampaign } from '@/lib/core/calendar';
import type { Campaign } from '@/lib/core/campaign';
import { dayOf, dayStart } from '@/lib/core/day';
import { salesOf } from '@/lib/core/sales';
import { holidaysOf } from '@/lib/platform/holidays';
import { copyYear, saveTyped, useCalendar } from '@/lib/stores/calendar';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';
import { SalesPart } from './SalesPart';
import { ShopChoice, useShops } from './ShopChoice';

/** 日历与时段: when a delist is best, the campaigns that speak against a day, and the sales by hour. */
export function CalendarSection() {
  const now = useHour();
  return (
    <div className="calendar">
      <Advising now={now} />
      <Campaigns now={now} />
      <SalesPart />
    </div>
  );
}

function Advising({ now }: { now: number }) {
  const say = useWords();
  const { campaigns, sales } = useStored();
  const { isNextDay } = useCalendar();
  const { shop } = useShops();
  const year = yearOf(now);
  const advice = useMemo(
    () =>
      advise({
        ...{ now, isNextDay, campaigns },
        holidays: holidaysOf([year, year + 1]).days,
        sales: shop && salesOf(sales, shop),
        usual: usualSales,
      }),
    [now, isNextDay, campaigns, year, sales, shop],
  );
  const next = nextCampaign(campaigns, now);
  const hasGuesses = advice.hours.some(({ from }) =>
    campaignsNear(campaigns, from).some(({ campaign }) => campaign.origin === 'estimate'),
  );
  const years = [...new Set(advice.hours.map(({ from }) => yearOf(from)))];
  const noteOf = (day: string): string => {
    const { days } = holidaysOf([Number(day.slice(0, 4))]);
    const holiday = days.find((at) => at.day === day);
    const near = campaignsNear(campaigns, dayStart(day) ?? now);
    return [
      ...near.map((at) =>
        say(`calendar.near.${at.place}`, {
          campaign: campaignName(say, at.campaign),
          days: at.days,
        }),
      ),
      holiday &&
        say(holiday.isWorkday ? 'calendar.workday' : 'calendar.off', { name: holiday.name }),
    ]
      .filter(Boolean)
      .join(say('panel.comma'));
  };
  return (
    <AdviceView
      advice={advice}
      isNextDay={isNextDay}
      onTiming={(chosen) => useCalendar.setState({ isNextDay: chosen })}
      shops={<ShopChoice />}
      noteOf={noteOf}
      next={next && { name: campaignName(say, next.campaign), days: next.days }}
      hasGuesses={hasGuesses}
      unknownYears={holidaysOf(years).unknownYears}
    />
  );
}

function Campaigns({ now }: { now: number }) {
  const { campaigns } = useStored();
  const { year: chosen, campaign: draft } = useCalendar();
  const year = chosen ?? yearOf(now);
  const edit = ({ id, name, from, to, lead, tail }: Campaign) =>
    useCalendar.setState({
      campaign: { id, name, from, to, lead: String(lead), tail: String(tail) },
    });
  return (
    <CampaignView
      year={year}
      onYear={(at) => useCalendar.setState({ year: at })}
      campaigns={campaigns}
      holidays={holidaysOf([year])}
      onAdd={() =>
        useCalendar.setState({
          campaign: { id: crypto.randomUUID(), name: '', from: '', to: '', lead: '3', tail: '2' },
        })
      }
      onEdit={edit}
      onRemove={(campaign) =>
        void send({ type: 'campaign.remove', id: campaign.id }, { type: 'campaign.save', campaign })
      }
      onCopy={(from) => void copyYear(from)}
      form={
        draft && (
          <CampaignForm
            key={draft.id}
            draft={draft}
            isNew={!campaigns.some(({ id }) => id === draft.id)}
            onChange={(campaign) => useCalendar.setState({ campaign })}
            onSave={() => void saveTyped(draft, daysIn(draft.lead), daysIn(draft.tail))}
            onCancel={() => useCalendar.setState({ campaign: undefined })}
          />
        )
      }
    />
  );
}

const yearOf = (at: number): number => Number(dayOf(at).slice(0, 4));

/** The time, looked at again every minute; it changes the advice with the hour. */
function useHour(): number {
  const whole = () => Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const [now, setNow] = useState(whole);
  useEffect(() => {
    const timer = setInterval(() => setNow(whole()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
