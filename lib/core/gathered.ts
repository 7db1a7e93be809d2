import { levels, type Finding } from './finding';

/** Of these one line for a batch says enough; the graver ones are named product by product. */
const forAll: readonly Finding['level'][] = ['unknown', 'info'];

/**
 * The findings of several products, the worst first, at most `room` of them (or one for each rule
 * and level): of what is unknown or merely informs there is one line for each rule, of the rest
 * one for each product and rule. Those of a rule that do not fit become one line too, which names
 * its products; none is left out.
 */
export function gathered(findings: readonly Finding[], room: number): Finding[] {
  const groups = levels.flatMap((level) => groupsOf(findings.filter((at) => at.level === level)));
  let left = room - groups.length;
  return groups.flatMap((group) => {
    const [first] = group;
    const isOneLine = first && forAll.includes(first.level);
    if (isOneLine || group.length - 1 > left) return together(group);
    left -= group.length - 1;
    return group;
  });
}

function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()];
}

/** How many products a finding is about. */
const sizeOf = ({ evidence }: Finding): number => Number(evidence['products'] ?? 1);

/** One finding for several products: how many they are, and from which value to which. */
function together(group: readonly Finding[]): Finding[] {
  const [first, second] = group;
  if (!first || !second) return [...group];
  const { rule, level, evidence, link, field } = first;
  const spans = Object.keys(evidence).map((name) => [
    name,
    spanOf(group.map((at) => at.evidence[name] ?? '')),
  ]);
  const products = group.reduce((sum, at) => sum + sizeOf(at), 0);
  const subjects = forAll.includes(level) ? [] : group.flatMap(({ subject }) => subject ?? []);
  return [
    {
      rule,
      level,
      evidence: { ...Object.fromEntries(spans), products: String(products) },
      ...(subjects.length > 0 && { subjects }),
      ...(link && { link }),
      ...(field && { field }),
    },
  ];
}

/** The least and the most of some values, as they are written; of words the first. */
function spanOf(values: readonly string[]): string {
  const sorted = [...values].sort((one, other) => Number(one) - Number(other));
  const [least = '', most = least] = [sorted[0], sorted.at(-1)];
  if (values.every((at) => at === least)) return least;
  const areNumbers = values.every((at) => at !== '' && Number.isFinite(Number(at)));
  return areNumbers ? `${least}–${most}` : `${values[0] ?? ''}…`;
}
